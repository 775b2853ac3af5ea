// Rooms that do what the house forbids, so that its rules are seen to notice. Their namespaces are those of the Web project
// on purpose: by them the rules know a room.
#pragma warning disable IDE0130, CA1822

namespace Wanggarasi.Web.Features.Right
{
    internal sealed class Secret
    {
        public static int Count { get; } = 1;
    }
}

namespace Wanggarasi.Web.Features.Left
{
    internal sealed class InABody
    {
        public int Look() => Right.Secret.Count;
    }

    internal sealed class InASignature
    {
        public void Look(List<Right.Secret[]> secrets) => secrets.Clear();
    }

    internal sealed class InALambda
    {
        public Func<int> Look() => () => Right.Secret.Count;
    }

    internal sealed class AsAnArgument
    {
        public object[] Look() => Array.Empty<Right.Secret>();
    }

    internal sealed class Lawful
    {
        public string Look(Domain.Refusal refusal) => refusal.Message + nameof(Shared.LooksIntoARoom) + typeof(Shared.LooksIntoARoom);
    }
}

namespace Wanggarasi.Web.Features.Shared
{
    internal sealed class LooksIntoARoom
    {
        public async Task<int> LookAsync()
        {
            await Task.Yield();
            return Right.Secret.Count;
        }
    }
}

namespace Wanggarasi.Web.Security
{
    internal sealed class LooksIntoARoom
    {
        public int Look() => Features.Right.Secret.Count;
    }
}

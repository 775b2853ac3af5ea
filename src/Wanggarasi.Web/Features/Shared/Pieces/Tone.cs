namespace Wanggarasi.Web.Features.Shared.Pieces;

/// <summary>What a state means to the reader; each tone has a colour and a shape of its own, and always stands beside a word.</summary>
public enum Tone
{
    Neutral,
    /// <summary>Somebody else's turn: waiting.</summary>
    Waiting,
    /// <summary>Being worked on.</summary>
    Working,
    /// <summary>Your turn: something is asked of you.</summary>
    Attention,
    /// <summary>Finished well.</summary>
    Done,
    /// <summary>Late or refused.</summary>
    Bad,
    /// <summary>Ended without result: cancelled, expired.</summary>
    Stopped,
}

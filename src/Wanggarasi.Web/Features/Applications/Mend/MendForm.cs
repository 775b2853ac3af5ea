namespace Wanggarasi.Web.Features.Applications.Mend;

/// <summary>What is sent to mend a returned request; fields are named after the requirement.</summary>
public sealed class MendForm
{
    /// <summary>Codes of the requirements whose paper will be brought to the counter.</summary>
    public List<string> AtCounter { get; set; } = [];
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Navigation;

/// <summary><c>if-screen="/lacak"</c> on any element: shown only where a screen answers to that address.</summary>
[HtmlTargetElement("*", Attributes = "if-screen")]
public sealed class IfScreenTagHelper(SiteMap map) : TagHelper
{
    public string IfScreen { get; set; } = "";

    // Last, so that nothing another helper writes remains.
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!map.Has(IfScreen))
        {
            output.SuppressOutput();
        }
    }
}

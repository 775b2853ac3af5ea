using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// Every <c>&lt;form method="post"&gt;</c> carries the antiforgery token, also with an address written out (the framework's own helper
/// leaves it away then), and is validated by the portal, in Indonesian, not by the browser.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    // After the framework's form helper.
    public override int Order => 100;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("novalidate", "novalidate");
        // Empty where the framework's helper has written it already.
        output.PreContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}

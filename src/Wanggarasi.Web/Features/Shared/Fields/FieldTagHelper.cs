using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>
/// What every field has in common: label above, hint, error, then the control; the ids that tie them together; the value as typed.
/// Bound to a property by <c>asp-for</c>, or by <c>name</c> and <c>value</c> where the questions are data.
/// The hint is the attribute or, where it needs markup, the content of the element. Attributes a field does not know itself
/// (autocomplete, maxlength, data-…) go to the control.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Adds "(boleh dikosongkan)": unmarked fields are needed.</summary>
    public bool Optional { get; set; }

    /// <summary>The label is the heading of the page (one question, one screen).</summary>
    public bool AsHeading { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Markup of the kind of field itself, shown where the screen gives no hint.</summary>
    protected string? DefaultHint { get; set; }

    protected string FullName => For is not null
        ? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name)
        : Name ?? throw new InvalidOperationException("A field needs asp-for or name.");

    protected string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    protected IReadOnlyList<string> Errors => ViewContext.ModelState.TryGetValue(FullName, out var entry)
        ? [.. entry.Errors.Select(error => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Isian ini tidak dapat dibaca.")]
        : [];

    /// <summary>What was typed, else what the form holds.</summary>
    protected string? Typed => Entry is { RawValue: not null } entry ? entry.AttemptedValue : Value ?? Text(For?.Model);

    /// <summary>All that was ticked, else what the form holds.</summary>
    protected IReadOnlyCollection<string> Ticked => Entry?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => For?.Model switch
        {
            null => Value is null ? [] : [Value],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Text).OfType<string>()],
            var other => [Text(other)!],
        },
    };

    private ModelStateEntry? Entry => ViewContext.ModelState.GetValueOrDefault(FullName);

    /// <summary>The attributes given to the element that belong on the control.</summary>
    protected static TagHelperAttributeList TakeAttributes(TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var taken = new TagHelperAttributeList(output.Attributes);
        output.Attributes.Clear();
        return taken;
    }

    /// <summary>Writes the frame of a field with one control: label, hint, error around it.</summary>
    protected async Task FrameAsync(TagHelperOutput output, TagBuilder control)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(control);
        var attributes = TakeAttributes(output);
        var hint = await HintAsync(output);
        foreach (var attribute in attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : Plain(attribute.Value), replaceExisting: true);
        }

        control.Attributes["id"] = Id;
        control.Attributes["name"] = FullName;
        Describe(control, hint is not null);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "field wrong" : "field");
        output.Content.Clear();
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        FillLabel(label);
        output.Content.AppendHtml(Headed(label));
        AppendHintAndErrors(output.Content, hint);
        output.Content.AppendHtml(control);
    }

    /// <summary>Writes the frame of a group of controls: fieldset, legend, hint, error around them.</summary>
    protected async Task GroupAsync(TagHelperOutput output, IHtmlContent controls)
    {
        ArgumentNullException.ThrowIfNull(output);
        TakeAttributes(output);
        var hint = await HintAsync(output);
        var fieldset = new TagBuilder("fieldset");
        Describe(fieldset, hint is not null);
        var legend = new TagBuilder("legend");
        var inner = new TagBuilder("span");
        FillLabel(inner);
        legend.InnerHtml.AppendHtml(Headed(inner));
        fieldset.InnerHtml.AppendHtml(legend);
        AppendHintAndErrors(fieldset.InnerHtml, hint);
        fieldset.InnerHtml.AppendHtml(controls);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "field wrong" : "field");
        output.Content.SetHtmlContent(fieldset);
    }

    /// <summary>One radio or tick with its label and hint.</summary>
    protected TagBuilder Tick(string type, Choice choice, int index, bool ticked)
    {
        ArgumentNullException.ThrowIfNull(choice);
        // The first carries the field's own id, so that the error summary's link lands on it.
        var id = index == 0 ? Id : Id + "-" + index.ToString(CultureInfo.InvariantCulture);
        var row = new TagBuilder("div");
        row.AddCssClass("tick");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = FullName;
        input.Attributes["value"] = choice.Value;
        if (ticked)
        {
            input.Attributes["checked"] = "checked";
        }

        if (Errors.Count > 0)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(choice.Label);
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (choice.Hint is not null)
        {
            input.Attributes["aria-describedby"] = id + "-hint";
            var hint = new TagBuilder("p");
            hint.AddCssClass("hint");
            hint.Attributes["id"] = id + "-hint";
            hint.InnerHtml.Append(choice.Hint);
            row.InnerHtml.AppendHtml(hint);
        }

        return row;
    }

    private async Task<IHtmlContent?> HintAsync(TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return Hint is not null ? new HtmlContentBuilder().Append(Hint)
            : !content.IsEmptyOrWhiteSpace ? content
            : DefaultHint is not null ? new HtmlString(DefaultHint)
            : null;
    }

    private void FillLabel(TagBuilder label)
    {
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"optional\">(boleh dikosongkan)</span>");
        }
    }

    private TagBuilder Headed(TagBuilder label)
    {
        if (!AsHeading)
        {
            return label;
        }

        var heading = new TagBuilder("h1");
        heading.AddCssClass("label-heading");
        heading.InnerHtml.AppendHtml(label);
        return heading;
    }

    private void Describe(TagBuilder control, bool hasHint)
    {
        var ids = string.Join(' ', new[] { hasHint ? Id + "-hint" : null, Errors.Count > 0 ? Id + "-error" : null }.OfType<string>());
        if (ids.Length > 0)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (Errors.Count > 0 && control.TagName != "fieldset")
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private void AppendHintAndErrors(IHtmlContentBuilder content, IHtmlContent? hint)
    {
        if (hint is not null)
        {
            var paragraph = new TagBuilder("div");
            paragraph.AddCssClass("hint");
            paragraph.Attributes["id"] = Id + "-hint";
            paragraph.InnerHtml.AppendHtml(hint);
            content.AppendHtml(paragraph);
        }

        if (Errors.Count > 0)
        {
            var paragraph = new TagBuilder("p");
            paragraph.AddCssClass("error");
            paragraph.Attributes["id"] = Id + "-error";
            paragraph.InnerHtml.AppendHtml("<span class=\"hidden\">Kesalahan: </span>");
            paragraph.InnerHtml.Append(string.Join(" ", Errors));
            content.AppendHtml(paragraph);
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Plain(object? value) => value switch
    {
        null => "",
        HtmlString html => System.Net.WebUtility.HtmlDecode(html.Value) ?? "",
        IHtmlContent html => Rendered(html),
        _ => value.ToString() ?? "",
    };

    private static string Rendered(IHtmlContent html)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>What is asked for, which decides keyboard, width and what the browser may fill in.</summary>
public enum TextKind
{
    Text,
    /// <summary>The name of a person.</summary>
    Name,
    /// <summary>NIK or family card number: 16 digits, spaces allowed while typing.</summary>
    SixteenDigits,
    Phone,
    Email,
    /// <summary>A whole number of few digits.</summary>
    Number,
    /// <summary>A tracking or one-time code.</summary>
    Code,
    OneTimeCode,
    Password,
    NewPassword,
    Search,
}

/// <summary><c>&lt;text-field asp-for="Nik" label="NIK" kind="SixteenDigits" hint="16 angka, ada di KTP dan KK" /&gt;</c></summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public TextKind Kind { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var (type, mode, fill, width) = Kind switch
        {
            TextKind.Name => ("text", null, "name", null),
            TextKind.SixteenDigits => ("text", "numeric", "off", "w-20"),
            TextKind.Phone => ("tel", "tel", "tel", "w-20"),
            TextKind.Email => ("email", "email", "email", null),
            TextKind.Number => ("text", "numeric", "off", "w-5"),
            TextKind.Code => ("text", null, "off", "w-20"),
            TextKind.OneTimeCode => ("text", "numeric", "one-time-code", "w-10"),
            TextKind.Password => ("password", null, "current-password", "w-20"),
            TextKind.NewPassword => ("password", null, "new-password", "w-20"),
            TextKind.Search => ("search", "search", "off", null),
            _ => ("text", (string?)null, (string?)null, (string?)null),
        };
        input.Attributes["type"] = type;
        Set("inputmode", mode);
        Set("autocomplete", fill);
        Set("class", width);
        if (Kind is TextKind.SixteenDigits or TextKind.Code or TextKind.OneTimeCode or TextKind.Email or TextKind.Password or TextKind.NewPassword)
        {
            input.Attributes["spellcheck"] = "false";
            input.Attributes["autocapitalize"] = Kind == TextKind.Code ? "characters" : "none";
        }

        // A password is never sent back.
        if (type != "password")
        {
            Set("value", Typed);
        }

        return FrameAsync(output, input);

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                input.Attributes[name] = value;
            }
        }
    }
}

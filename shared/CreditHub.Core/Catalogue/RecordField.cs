using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>One field of a kind of record, with the rules of its cells. The members are all the rules there are (ADR 0017).</summary>
/// <param name="Code">Its code, as in <c>CF_WSH</c>; may be a heading.</param>
/// <param name="Label">Its Chinese heading.</param>
/// <param name="MaxLength">Most characters, inclusive.</param>
/// <param name="Required">Whether it may never be empty; a file without such a column is refused whole.</param>
/// <param name="Form">What its text stands for.</param>
/// <param name="Role">What it is to the rules and views.</param>
/// <param name="Sensitive">What personal value it holds; null where none. A subject's name is one where the subject is or may be a person (<see cref="PersonName"/>).</param>
/// <param name="Public">Whether public views show it, where the kind is public.</param>
/// <param name="RequiredFor">Kinds of subject for which it may not be empty.</param>
/// <param name="RequiredWhen">When else it may not be empty; null for never.</param>
/// <param name="NotBefore">Code of a date before which this one may not lie; null without.</param>
/// <param name="NotInFuture">Whether it may not lie after the day of receipt.</param>
/// <param name="Endless">Whether it may be 长期 instead of a date.</param>
/// <param name="With">Code of the field with which it goes: both are given or neither; null without.</param>
/// <param name="Codes">The values that it may have; null for every text.</param>
/// <param name="Most">The largest plausible number, inclusive, in the field's own unit; null without.</param>
/// <param name="As">Code of the field of the newest generation under which its text is kept; its own code without.</param>
public sealed record RecordField(
    string Code,
    string Label,
    int MaxLength,
    bool Required,
    FieldForm Form,
    FieldRole Role,
    SensitiveClass? Sensitive,
    bool Public,
    IReadOnlyList<SubjectKind> RequiredFor,
    FieldCondition? RequiredWhen,
    string? NotBefore,
    bool NotInFuture,
    bool Endless,
    string? With,
    CodeList? Codes,
    decimal? Most,
    string? As)
{
    /// <summary>
    /// The type of old number that it holds, as kinds that convert such numbers name it (工商注册号); null where it holds none (T19).
    /// </summary>
    public string? FormerNumber { get; init; }

    /// <summary>The code under which a record keeps its text.</summary>
    public string KeptAs => As ?? Code;
}

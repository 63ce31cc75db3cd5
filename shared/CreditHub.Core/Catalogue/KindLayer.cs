using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Catalogue;

/// <summary>
/// What one layer of the catalogue says about a kind of record: all of a kind that is its own, of another layer's only what it tightens.
/// Members that are not said are null. What each means stands at <see cref="RecordKind"/>.
/// </summary>
/// <param name="Code">The kind's code.</param>
/// <param name="Source">Where the layer's word comes from.</param>
/// <param name="Mark">Whether that source was read.</param>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Class">共享属性; may only be moved on.</param>
/// <param name="SourceClass">Where it comes from.</param>
/// <param name="Tone">What it says about its subject.</param>
/// <param name="SubjectKinds">Kinds of subject; may only lose some.</param>
/// <param name="Providers">Units that may provide it; may only lose some.</param>
/// <param name="Basis">The legal basis for collecting it.</param>
/// <param name="Deadline">Key of the policy value that says when it is published.</param>
/// <param name="DeadlineWorkingDays">A shorter deadline.</param>
/// <param name="Cycle">更新周期; may only become shorter.</param>
/// <param name="IsTrial">研究推动.</param>
/// <param name="MayBeBasis">Whether a sanction may ever rest on it; may only become false.</param>
/// <param name="Exclusions">Further exclusions.</param>
/// <param name="Forbidden">Further words that no heading may hold.</param>
/// <param name="Forms">Generations of columns; of another layer's only the fields that are added or tightened.</param>
/// <param name="Note">What a reader must know about the source.</param>
public sealed record KindLayer(
    string Code,
    PolicySource Source,
    PolicyMark Mark,
    string? Title = null,
    string? TitleEn = null,
    RecordClass? Class = null,
    SourceClass? SourceClass = null,
    RecordTone? Tone = null,
    IReadOnlyList<SubjectKind>? SubjectKinds = null,
    IReadOnlyList<UnitId>? Providers = null,
    LegalBasisId? Basis = null,
    string? Deadline = null,
    int? DeadlineWorkingDays = null,
    RecordCycle? Cycle = null,
    bool? IsTrial = null,
    bool? MayBeBasis = null,
    IReadOnlyList<BasisExclusionRule>? Exclusions = null,
    IReadOnlyList<string>? Forbidden = null,
    IReadOnlyList<FormLayer>? Forms = null,
    string Note = "");

/// <summary>What one layer says about a generation of columns.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Fields">Its fields, or those that the layer adds or tightens.</param>
public sealed record FormLayer(string Code, IReadOnlyList<FieldLayer> Fields);

/// <summary>What one layer says about a field; members that are not said are null. What each means stands at <see cref="RecordField"/>.</summary>
/// <param name="Code">The field's code.</param>
/// <param name="Label">Its Chinese heading.</param>
/// <param name="MaxLength">Most characters; may only shrink. 24 for a date and 19 for an amount where it is not said.</param>
/// <param name="Required">May only become true.</param>
/// <param name="Form">What its text stands for; text where it is not said.</param>
/// <param name="Role">What it is to the rules.</param>
/// <param name="Sensitive">What personal value it holds; may only be added.</param>
/// <param name="Public">Whether public views show it; may only become false.</param>
/// <param name="RequiredFor">Kinds of subject; may only grow.</param>
/// <param name="RequiredWhen">May only be added.</param>
/// <param name="NotBefore">May only be added.</param>
/// <param name="NotInFuture">May only become true.</param>
/// <param name="Endless">May only become false.</param>
/// <param name="With">May only be added.</param>
/// <param name="Codes">May only lose values.</param>
/// <param name="Most">May only shrink.</param>
/// <param name="As">Of older generations.</param>
/// <param name="FormerNumber">The type of old number that it holds; may only be added.</param>
public sealed record FieldLayer(
    string Code,
    string? Label = null,
    int? MaxLength = null,
    bool? Required = null,
    FieldForm? Form = null,
    FieldRole? Role = null,
    SensitiveClass? Sensitive = null,
    bool? Public = null,
    IReadOnlyList<SubjectKind>? RequiredFor = null,
    FieldCondition? RequiredWhen = null,
    string? NotBefore = null,
    bool? NotInFuture = null,
    bool? Endless = null,
    string? With = null,
    CodeList? Codes = null,
    decimal? Most = null,
    string? As = null,
    string? FormerNumber = null);

namespace CreditHub.Records;

/// <summary>A kind of record that departments may upload.</summary>
/// <param name="Code">Its code, as in <c>?kind=penalties</c>.</param>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Class">共享属性: <c>public</c>, <c>shared</c>, <c>restricted</c> or <c>secret</c>.</param>
/// <param name="SourceClass"><c>publicCredit</c>, <c>reference</c>, <c>selfDeclared</c> or <c>complaint</c>.</param>
/// <param name="Tone"><c>neutral</c>, <c>positive</c> or <c>negative</c>.</param>
/// <param name="Cycle">更新周期: <c>yearly</c>, <c>quarterly</c>, <c>monthly</c>, <c>weekly</c>, <c>daily</c> or <c>asItHappens</c>.</param>
/// <param name="MayBeBasis">Whether a sanction may rest on records of it at all.</param>
/// <param name="SubjectKinds">Kinds of subject that it is kept of.</param>
/// <param name="Basis">The legal basis for collecting it.</param>
/// <param name="Formats">The media types in which it may come.</param>
/// <param name="Template">The address of its templates.</param>
/// <param name="Schema">The address of the JSON Schema of its rows.</param>
/// <param name="Generation">The generation of its columns; templates and schema are of it unless <c>?generation=</c> names another.</param>
/// <param name="Generations">Every generation of columns that is taken, the newest first.</param>
/// <param name="Columns">The columns of that generation in their order.</param>
public sealed record RecordKindView(
    string Code,
    string Title,
    string TitleEn,
    string Class,
    string SourceClass,
    string Tone,
    string Cycle,
    bool MayBeBasis,
    IReadOnlyList<string> SubjectKinds,
    string Basis,
    IReadOnlyList<string> Formats,
    string Template,
    string Schema,
    string Generation,
    IReadOnlyList<string> Generations,
    IReadOnlyList<RecordColumnView> Columns);

/// <summary>A column of a kind of record.</summary>
/// <param name="Code">Its code, as in <c>CF_WSH</c>; may be the heading or member name.</param>
/// <param name="Label">Its Chinese label; may be the heading or member name too.</param>
/// <param name="MaxLength">Most characters, inclusive.</param>
/// <param name="Required">Whether it may never be empty. What else a row needs, its receipt says.</param>
/// <param name="Form">
/// <c>text</c>, <c>code</c>, <c>amount</c> (万元), <c>yuan</c> (元), <c>count</c>, <c>date</c>, <c>citizenNumber</c>, <c>identityDocument</c> or
/// <c>documentType</c>.
/// </param>
/// <param name="Class">The class of personal value that it holds, as in <c>citizenId</c>; null where none.</param>
/// <param name="Public">Whether public views may show it.</param>
/// <param name="Values">The values that it may have; null where every text may stand.</param>
public sealed record RecordColumnView(
    string Code, string Label, int MaxLength, bool Required, string Form, string? Class, bool Public, IReadOnlyList<string>? Values);

/// <summary>All kinds of record.</summary>
/// <param name="Items">The kinds.</param>
public sealed record RecordKindsView(IReadOnlyList<RecordKindView> Items);

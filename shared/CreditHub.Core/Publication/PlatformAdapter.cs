using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Records.Rows;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// How one platform above wants records (R8; formats.md B.2.2: what one calls 01, another calls 10): its own names of columns, codes of identity
/// documents, words for kinds of subject, and style of dates. A change of any of them is a new version; each push keeps the one that it was made by.
/// </summary>
/// <param name="Id">Its id, as in <c>fujianplatform</c>.</param>
/// <param name="Version">Its version, as in <c>2019.1</c>.</param>
/// <param name="Dates">How dates are written.</param>
/// <param name="Fields">Columns that have another name there; null for none.</param>
/// <param name="DocumentTypes">The platform's code of each of the hub's (<see cref="DocumentTypes"/>); null where cells go as they came.</param>
/// <param name="SubjectKinds">The platform's word for each kind of subject; null for the hub's own words, and cells as they came.</param>
public sealed record PlatformAdapter(
    string Id,
    string Version,
    AdapterDates Dates = AdapterDates.AsSent,
    IReadOnlyList<AdapterField>? Fields = null,
    IReadOnlyList<AdapterWord>? DocumentTypes = null,
    IReadOnlyList<AdapterWord>? SubjectKinds = null)
{
    /// <summary>Id and version, as receipts and reconciliations keep them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name => $"{Id}/{Version}";

    /// <summary>The record as the platform wants it.</summary>
    /// <param name="whole">The record, its cells by the codes of the form.</param>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="form">The generation of columns in which its cells are.</param>
    public PlatformRecord Shape(PlatformRecord whole, SubjectKind kind, RecordForm form) => whole with
    {
        Adapter = Name,
        SubjectKind = WordOf(SubjectKinds, NameOf(kind)) ?? whole.SubjectKind,
        Cells = form.Fields.Where(field => whole.Cells.ContainsKey(field.Code)).ToDictionary(
            field => NameOf(whole.Kind, field.Code), field => CellOf(field, whole.Cells[field.Code], kind), StringComparer.Ordinal),
    };

    /// <summary>The platform's name of a column.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="column">The hub's code.</param>
    public string NameOf(string kind, string column) => Fields?.FirstOrDefault(field => field.Kind == kind && field.From == column)?.To ?? column;

    /// <summary>The hub's word for a kind of subject, as adapters name it.</summary>
    internal static string NameOf(SubjectKind kind) => kind.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private string CellOf(RecordField field, string cell, SubjectKind kind) => field switch
    {
        { Role: FieldRole.SubjectKind } => WordOf(SubjectKinds, NameOf(kind)) ?? cell,
        { Form: FieldForm.DocumentType } => Catalogue.DocumentTypes.CodeOf(cell) is { } code ? WordOf(DocumentTypes, code) ?? Catalogue.DocumentTypes.Written(cell) : cell,
        { Form: FieldForm.Date } => DateOf(cell),
        _ => cell,
    };

    // 长期 is no day, whichever of its words the source used.
    private string DateOf(string cell) => DateText.IsLongTerm(cell) || DateText.Read(cell) is not { } day ? cell : Dates switch
    {
        AdapterDates.AsSent => cell,
        AdapterDates.Dashes => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AdapterDates.Slashes => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
        AdapterDates.Digits => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? WordOf(IReadOnlyList<AdapterWord>? words, string from) => words?.FirstOrDefault(word => word.From == from)?.To;
}

/// <summary>A column that has another name at a platform.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="From">The hub's code, of the kind's newest generation.</param>
/// <param name="To">The platform's name.</param>
public sealed record AdapterField(string Kind, string From, string To);

/// <summary>A word of the hub's and the platform's for it.</summary>
/// <param name="From">The hub's.</param>
/// <param name="To">The platform's.</param>
public sealed record AdapterWord(string From, string To);

/// <summary>How a platform writes dates.</summary>
public enum AdapterDates
{
    /// <summary>As the provider's file had them.</summary>
    AsSent,

    /// <summary>2026-03-01.</summary>
    Dashes,

    /// <summary>2026/03/01.</summary>
    Slashes,

    /// <summary>20260301.</summary>
    Digits,
}

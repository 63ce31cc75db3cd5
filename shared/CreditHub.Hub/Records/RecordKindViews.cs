using CreditHub.Policy;

namespace CreditHub.Records;

/// <summary>The kinds of record as departments see them.</summary>
public sealed class RecordKindViews(HubProfile profile, TimeProvider time)
{
    /// <summary>All kinds that are taken today.</summary>
    public RecordKindsView All() =>
        new([.. profile.KindsTaken(WorkCalendar.DateAt(time.GetUtcNow())).Select(kind => Of(kind, profile.Bases[kind.Basis]))]);

    /// <summary>An empty file of a kind.</summary>
    /// <returns>It, or <see cref="UploadErrors.KindUnknown"/>.</returns>
    public Decisions.Decision<RecordTemplate> Template(string kind) =>
        profile.KindTaken(kind, WorkCalendar.DateAt(time.GetUtcNow())) is { } rules ? new RecordTemplate(rules.Kind.Current) : UploadErrors.KindUnknown;

    private static RecordKindView Of(RecordKind kind, LegalBasis basis) => new(
        kind.Code, kind.Title, kind.TitleEn, HubJson.Word(kind.Class), HubJson.Word(kind.SourceClass), HubJson.Word(kind.Tone), kind.Excluded is null,
        [.. kind.SubjectKinds.Select(HubJson.Word)], $"{basis.Title} {basis.Article}".Trim(), UploadFormats.MediaTypes,
        $"/v1/record-kinds/{kind.Code}/template", [.. kind.Current.Fields.Select(Of)]);

    private static RecordColumnView Of(RecordField field) => new(
        field.Code, field.Label, field.MaxLength, field.Required, HubJson.Word(field.Form),
        field.Sensitive is { } valueClass ? HubJson.Word(valueClass) : null, field.Public,
        field.Codes is { } codes ? [.. codes.Items.Select(item => item.Name)] : null);
}

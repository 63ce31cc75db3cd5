using System.Text.Json.Nodes;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;

namespace CreditHub.Catalogue;

/// <summary>The kinds of record as departments see them.</summary>
public sealed class RecordKindViews(HubProfile profile, TimeProvider time)
{
    /// <summary>All kinds that are taken today.</summary>
    public RecordKindsView All() =>
        new([.. profile.KindsTaken(WorkCalendar.DateAt(time.GetUtcNow())).Select(kind => Of(kind, profile.Bases[kind.Basis]))]);

    /// <summary>An empty file of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="generation">A generation of its columns; null for the newest.</param>
    /// <returns>It, or <see cref="UploadErrors.KindUnknown"/> or <see cref="UploadErrors.GenerationUnknown"/>.</returns>
    public Decision<RecordTemplate> Template(string kind, string? generation = null) =>
        Form(kind, generation).Then<RecordTemplate>(known => new RecordTemplate(known.Kind.Code, known.Form));

    /// <summary>What a row of a kind may be, as JSON Schema.</summary>
    /// <inheritdoc cref="Template" />
    public Decision<JsonObject> Schema(string kind, string? generation = null) =>
        Form(kind, generation).Then<JsonObject>(known => RecordSchema.Of(known.Kind, known.Form, profile.Book.Version));

    private Decision<FormRules> Form(string kind, string? generation)
    {
        if (profile.KindTaken(kind, WorkCalendar.DateAt(time.GetUtcNow())) is not { } rules)
        {
            return UploadErrors.KindUnknown;
        }

        var form = generation is null ? rules.Forms[0] : rules.Forms.FirstOrDefault(form => form.Form.Code == generation);
        return form is null ? UploadErrors.GenerationUnknown : form;
    }

    private static RecordKindView Of(RecordKind kind, LegalBasis basis) => new(
        kind.Code, kind.Title, kind.TitleEn, HubJson.Word(kind.Class), HubJson.Word(kind.SourceClass), HubJson.Word(kind.Tone), HubJson.Word(kind.Cycle), kind.Excluded is null,
        [.. kind.SubjectKinds.Select(HubJson.Word)], $"{basis.Title} {basis.Article}".Trim(), UploadFormats.MediaTypes,
        $"/v1/record-kinds/{kind.Code}/template", $"/v1/record-kinds/{kind.Code}/schema", kind.Current.Code, [.. kind.Forms.Select(form => form.Code)],
        [.. kind.Current.Fields.Select(Of)]);

    private static RecordColumnView Of(RecordField field) => new(
        field.Code, field.Label, field.MaxLength, field.Required, HubJson.Word(field.Form),
        field.Sensitive is { } valueClass ? HubJson.Word(valueClass) : null, field.Public,
        field.Codes is { } codes ? [.. codes.Items.Select(item => item.Name)] : null);
}

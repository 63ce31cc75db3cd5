namespace CreditHub.Catalogue;

/// <summary>Makes a kind of what its layers together said.</summary>
internal static class KindParts
{
    // A date with characters for year, month and day, and the midnight that a spreadsheet adds.
    private const int LongestDate = 24;

    // Twelve digits, a point, six more, and the unit.
    private const int LongestAmount = 21;

    /// <summary>What a kind must say and does not.</summary>
    public static IEnumerable<string> Missing(KindLayer said, string by)
    {
        (string Name, object? Value)[] members =
        [
            ("title", said.Title), ("titleEn", said.TitleEn), ("class", said.Class), ("sourceClass", said.SourceClass), ("tone", said.Tone),
            ("subjectKinds", said.SubjectKinds), ("basis", said.Basis), ("cycle", said.Cycle), ("mayBeBasis", said.MayBeBasis), ("forms", said.Forms),
        ];
        return
        [
            .. members.Where(member => member.Value is null).Select(member => $"{by}: it says no {member.Name}."),
            .. (said.Forms ?? []).SelectMany(form => form.Fields)
                .Where(field => field.Label is null || (field.MaxLength ?? Usual(field)) is null)
                .Select(field => $"{by}: field {field.Code} says no label or no maxLength."),
        ];
    }

    /// <summary>The kind; nothing may be missing.</summary>
    public static RecordKind Of(KindLayer said, IReadOnlyList<string> forbidden) => new(
        said.Code, said.Title!, said.TitleEn!, said.Class!.Value, said.SourceClass!.Value, said.Tone!.Value, said.SubjectKinds!, said.Providers ?? [],
        said.Basis!.Value, said.Deadline, said.DeadlineWorkingDays, said.Cycle!.Value, said.IsTrial ?? false, said.MayBeBasis!.Value, said.Exclusions ?? [],
        [.. forbidden, .. said.Forbidden ?? []], [.. said.Forms!.Select(form => new RecordForm(form.Code, [.. form.Fields.Select(Of)]))],
        said.Source, said.Mark, said.Note);

    private static RecordField Of(FieldLayer said) => new(
        said.Code, said.Label!, (said.MaxLength ?? Usual(said))!.Value, said.Required ?? false, said.Form ?? FieldForm.Text, said.Role ?? FieldRole.None,
        said.Sensitive, said.Public ?? false, said.RequiredFor ?? [], said.RequiredWhen, said.NotBefore, said.NotInFuture ?? false,
        said.Endless ?? false, said.With, said.Codes, said.Most, said.As)
    {
        FormerNumber = said.FormerNumber,
    };

    private static int? Usual(FieldLayer said) => said.Form switch
    {
        FieldForm.Date => LongestDate,
        FieldForm.Amount or FieldForm.Yuan => LongestAmount,
        _ => null,
    };
}

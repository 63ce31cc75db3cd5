using CreditHub.Catalogue;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>
/// Whether a row of one generation of a kind's columns may be stored. All that is wrong is said at once. The form is laid out once, so that a
/// row costs no look-up by text but those that its own cells need.
/// </summary>
public sealed class FormRules
{
    private readonly Dictionary<string, int> byHeading;

    internal FormRules(RecordKind kind, RecordForm form)
    {
        Kind = kind;
        Form = form;
        byHeading = form.Fields
            .SelectMany((field, index) => new[] { (Heading: field.Code, index), (Heading: field.Label, index) })
            .DistinctBy(known => CodeText.Normalise(known.Heading))
            .ToDictionary(known => CodeText.Normalise(known.Heading), known => known.index, StringComparer.Ordinal);
        var (fields, exclusions) = new FormLayout(kind, form).Lay();
        (Fields, Exclusions) = ([.. fields], [.. exclusions]);
        NotCollected = [.. Exclusions.Where(exclusion => exclusion.NotCollected)];
        Compared = [.. Fields.Where(field => field.RequiredWhen != 0 || field.With >= 0 || field.NotBefore >= 0)];
        FormerNumbers = [.. Fields.Where(field => field.Field.FormerNumber is not null)];
        Use = kind.Excluded is { } reason ? new BasisUse(reason) : null;
        Dates = Fields.Count(field => field.Date >= 0);
        SubjectKindAt = IndexOf(FieldRole.SubjectKind);
        CreditCodeAt = IndexOf(FieldRole.CreditCode);
        OrganisationCodeAt = IndexOf(FieldRole.OrganisationCode);
        PersonDocumentAt = IndexOf(FieldRole.PersonDocument);
        PublishUntilAt = IndexOf(FieldRole.PublishUntil);
        StateAt = IndexOf(FieldRole.State);
        RepairNoticeAt = IndexOf(FieldRole.RepairNotice);
        LegalBasisAt = IndexOf(FieldRole.LegalBasis);
        RegionAt = IndexOf(FieldRole.Region);
        SubjectKinds = kind.SubjectKinds.Aggregate(0, (bits, subject) => bits | FieldReading.Bit(subject));
    }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; }

    /// <summary>The generation.</summary>
    public RecordForm Form { get; }

    // Arrays: they are passed through for every row.
    internal FieldReading[] Fields { get; }

    /// <summary>Those with a rule that looks at another field.</summary>
    internal FieldReading[] Compared { get; }

    /// <summary>Those that hold an old number.</summary>
    internal FieldReading[] FormerNumbers { get; }

    internal ExclusionReading[] Exclusions { get; }

    /// <summary>Those of the exclusions by which a row is refused.</summary>
    internal ExclusionReading[] NotCollected { get; }

    /// <summary>What holds for every record of the kind; null where it depends on the record.</summary>
    internal BasisUse? Use { get; }

    internal int Dates { get; }

    internal int SubjectKindAt { get; }

    internal int CreditCodeAt { get; }

    internal int OrganisationCodeAt { get; }

    internal int PersonDocumentAt { get; }

    internal int PublishUntilAt { get; }

    internal int StateAt { get; }

    internal int RepairNoticeAt { get; }

    internal int LegalBasisAt { get; }

    internal int RegionAt { get; }

    internal int SubjectKinds { get; }

    /// <summary>Whether every row may be collected, so that one that cannot be judged may go back to its sender with what it says.</summary>
    public bool CollectsAll => NotCollected.Length == 0;

    /// <summary>The index of the field that a heading names, or -1. Width, case and spaces do not matter.</summary>
    public int IndexOf(string heading) => byHeading.GetValueOrDefault(CodeText.Normalise(heading), -1);

    /// <summary>Checks one row.</summary>
    /// <param name="row">The row; as many cells as the form has fields.</param>
    /// <param name="context">What to check it against.</param>
    public RowVerdict Check(RecordRow row, RowContext context)
    {
        if (row.Fault is not RowFault.None)
        {
            return new RowVerdict.Rejected([new("", row.Fault is RowFault.CellCount ? RecordErrors.CellCount : RecordErrors.Malformed)]);
        }

        var check = new RowCheck(this, row.Cells as string[] ?? [.. row.Cells], context);
        check.Read();
        check.Compare();
        if (check.Problems is { } problems)
        {
            return new RowVerdict.Rejected(check.InOrder(problems)) { Source = check.Source };
        }

        var read = check.ToRow(row.Line);
        check.CompareTerm(read);
        check.CompareBases(read);
        check.CompareRepair(read);
        return check.Problems is { } late ? new RowVerdict.Rejected(check.InOrder(late)) { Source = check.Source } : new RowVerdict.Accepted(read, check.Warnings is { } warnings ? check.InOrder(warnings) : []);
    }

    /// <summary>How many of a row's cells are kept as text, at most: records are many, so their maps are not larger than they must be.</summary>
    internal int TextsOf(string[] cells)
    {
        var count = 0;
        foreach (var field in Fields)
        {
            count += field.IsText && cells[field.Index].Length > 0 ? 1 : 0;
        }

        return count;
    }

    private int IndexOf(FieldRole role)
    {
        for (var at = 0; at < Form.Fields.Count; at++)
        {
            if (Form.Fields[at].Role == role)
            {
                return at;
            }
        }

        return -1;
    }
}

using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Whether a row of penalties may be stored (formats.md B.4.1). All that is wrong is said at once.</summary>
public static class PenaltyRules
{
    // These have members of their own in the record; the others that are not personal are its text.
    private static readonly RecordColumn[] TypedColumns =
    [
        PenaltyColumns.SubjectKind, PenaltyColumns.CreditCode, PenaltyColumns.DocumentNumber, PenaltyColumns.DecidedOn,
        PenaltyColumns.ValidUntil, PenaltyColumns.PublishUntil, PenaltyColumns.Fine, PenaltyColumns.Confiscated,
    ];

    private static readonly RecordColumn[] OpenColumns =
        [.. PenaltyColumns.All.Where(column => column.Sensitive is null && !TypedColumns.Contains(column))];

    /// <summary>Checks one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="context">What to check it against.</param>
    public static RowVerdict Check(PenaltyRow row, PenaltyContext context)
    {
        if (row.Fault is not RowFault.None)
        {
            return new RowVerdict.Rejected([new("", row.Fault is RowFault.CellCount ? RecordErrors.CellCount : RecordErrors.Malformed)]);
        }

        var reader = new PenaltyReader(row, context.Today);
        reader.CheckPresenceAndLengths();
        var kind = reader.SubjectKind();
        var code = kind is SubjectKind.Person ? null : reader.SubjectCode(kind);
        var identity = kind is SubjectKind.Person ? reader.PersonIdentity() : null;
        var representative = reader.Representative(kind);
        var amounts = reader.Amounts();
        var (decidedOn, validUntil, publishUntil) = reader.Dates();
        var organ = Organ(reader, context);
        var provider = Provider(reader, context);
        reader.CheckRemark();
        if (reader.Problems.Count > 0)
        {
            return new RowVerdict.Rejected(reader.Problems);
        }

        return new RowVerdict.Accepted(new CheckedPenalty(
            row.Line,
            kind!.Value,
            code,
            identity,
            row[PenaltyColumns.DocumentNumber],
            decidedOn!.Value,
            organ!.Value.Unit,
            organ.Value.Code,
            provider!.Value,
            amounts,
            validUntil,
            publishUntil,
            Sensitive(row, kind.Value, identity, representative),
            Text(row, kind.Value, (validUntil, publishUntil))));
    }

    private static (UnitId Unit, string Code)? Organ(PenaltyReader reader, PenaltyContext context)
    {
        if (reader.Code(PenaltyColumns.OrganCode) is not { Value: var code })
        {
            return null;
        }

        if (context.Units.TryGetValue(code, out var unit))
        {
            return (unit, code);
        }

        reader.Report(PenaltyColumns.OrganCode, RecordErrors.OrganUnknown);
        return null;
    }

    private static UnitId? Provider(PenaltyReader reader, PenaltyContext context)
    {
        if (reader.Code(PenaltyColumns.SourceCode) is not { Value: var code })
        {
            return null;
        }

        if (context.Units.TryGetValue(code, out var unit) && (unit == context.Uploader || context.Delegators.Contains(unit)))
        {
            return unit;
        }

        reader.Report(PenaltyColumns.SourceCode, RecordErrors.SourceNotUploader);
        return null;
    }

    private static List<SensitiveCell> Sensitive(PenaltyRow row, SubjectKind kind, SensitiveCell? identity, SensitiveCell? representative)
    {
        var cells = new List<SensitiveCell>(4);
        if (kind is SubjectKind.Person)
        {
            cells.Add(new(PenaltyColumns.SubjectName.Code, SensitiveClass.PersonName, row[PenaltyColumns.SubjectName]));
        }

        if (row[PenaltyColumns.Representative] is { Length: > 0 } name)
        {
            cells.Add(new(PenaltyColumns.Representative.Code, SensitiveClass.PersonName, name));
        }

        if (identity is not null)
        {
            cells.Add(identity);
        }

        if (representative is not null)
        {
            cells.Add(representative);
        }

        return cells;
    }

    private static Dictionary<string, string> Text(
        PenaltyRow row, SubjectKind kind, (DateOnly? ValidUntil, DateOnly? PublishUntil) ends)
    {
        var text = new Dictionary<string, string>(OpenColumns.Length, StringComparer.Ordinal);
        foreach (var column in OpenColumns)
        {
            var isPersonal = kind is SubjectKind.Person && column == PenaltyColumns.SubjectName;
            if (!isPersonal && row[column] is { Length: > 0 } cell)
            {
                text.Add(column.Code, cell);
            }
        }

        MarkLongTerm(PenaltyColumns.ValidUntil, ends.ValidUntil);
        MarkLongTerm(PenaltyColumns.PublishUntil, ends.PublishUntil);
        return text;

        // An accepted cell that gave no date said that there is no end: not the same as saying nothing.
        void MarkLongTerm(RecordColumn column, DateOnly? date)
        {
            if (date is null && row[column].Length > 0)
            {
                text.Add(column.Code, DateText.LongTerm);
            }
        }
    }
}

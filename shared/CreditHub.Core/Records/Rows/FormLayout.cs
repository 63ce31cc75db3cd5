using CreditHub.Catalogue;

namespace CreditHub.Records.Rows;

/// <summary>Lays a form out for reading: codes become indices, conditions become bits.</summary>
internal sealed class FormLayout(RecordKind kind, RecordForm form)
{
    private readonly List<(FieldCondition Condition, ulong Bit)> conditions = [];

    public (IReadOnlyList<FieldReading> Fields, IReadOnlyList<ExclusionReading> Exclusions) Lay()
    {
        // Every condition has its bit before the code lists are read.
        foreach (var field in form.Fields)
        {
            _ = BitOf(field.RequiredWhen);
        }

        var exclusions = kind.Exclusions.Select(rule => new ExclusionReading(
            rule.Reason,
            rule.When is { } condition ? Here(condition) : null,
            rule.When is { Only: true },
            (rule.SubjectKinds ?? []).Aggregate(0, (bits, subject) => bits | FieldReading.Bit(subject)),
            rule.NotCollected)).ToList();

        var dates = 0;
        var readings = new List<FieldReading>();
        for (var at = 0; at < form.Fields.Count; at++)
        {
            var field = form.Fields[at];
            var step = StepOf(field);
            readings.Add(new FieldReading
            {
                Field = field,
                Index = at,
                Step = step,
                RequiredFor = field.RequiredFor.Aggregate(0, (bits, subject) => bits | FieldReading.Bit(subject)),
                RequiredWhen = BitOf(field.RequiredWhen),
                With = IndexOf(field.With),
                NotBefore = IndexOf(field.NotBefore),
                Date = step is CellStep.Date ? dates++ : -1,
                Codes = field.Codes is { } codes
                    ? new CodeSet(codes, [.. conditions.Where(row => row.Condition.Field == field.Code)])
                    : null,
                IsShared = form.Fields.Count(other => other.KeptAs == field.KeptAs) > 1,
            });
        }

        return (readings, exclusions);
    }

    // A condition is said for the newest generation; another one has its values under other codes, in several fields, or nowhere.
    private List<(int Index, ulong Bit)> Here(FieldCondition condition) =>
        [.. form.Fields.Index().Where(row => row.Item.KeptAs == condition.Field && row.Item.Codes is not null)
            .Select(row => (row.Index, BitOf(condition with { Field = row.Item.Code })))];

    private ulong BitOf(FieldCondition? condition)
    {
        if (condition is null)
        {
            return 0;
        }

        var at = conditions.FindIndex(row => ReferenceEquals(row.Condition, condition));
        if (at < 0)
        {
            at = conditions.Count;
            conditions.Add((condition, 1UL << at));
        }

        return conditions[at].Bit;
    }

    private int IndexOf(string? code)
    {
        for (var at = 0; code is not null && at < form.Fields.Count; at++)
        {
            if (form.Fields[at].Code == code)
            {
                return at;
            }
        }

        return -1;
    }

    private CellStep StepOf(RecordField field) => (field.Role, field.Form) switch
    {
        (FieldRole.SubjectKind, _) => CellStep.SubjectKind,
        (FieldRole.SubjectName, _) => CellStep.SubjectName,
        (FieldRole.FormerNames, _) => CellStep.FormerNames,
        (FieldRole.CreditCode, _) => CellStep.CreditCode,
        (FieldRole.OrganCode, _) => CellStep.OrganCode,
        (FieldRole.Organ, _) when form.Of(FieldRole.OrganCode) is null => CellStep.OrganName,
        (FieldRole.SourceCode, _) => CellStep.SourceCode,
        (FieldRole.DocumentNumber, _) => CellStep.DocumentNumber,
        (FieldRole.Remark, _) => CellStep.Remark,
        (FieldRole.StateReason, _) when field.Codes is null => CellStep.StateReason,
        (_, FieldForm.IdentityDocument or FieldForm.CitizenNumber) => CellStep.Document,
        (_, FieldForm.Date) => CellStep.Date,
        (_, FieldForm.Amount or FieldForm.Yuan) => CellStep.Amount,
        (_, FieldForm.Count) => CellStep.Count,
        _ when field.Sensitive is not null => CellStep.Sealed,
        _ => field.Codes is null ? CellStep.Text : CellStep.Coded,
    };
}

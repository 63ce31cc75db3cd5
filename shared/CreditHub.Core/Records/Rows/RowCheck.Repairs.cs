using System.Globalization;

namespace CreditHub.Records.Rows;

/// <summary>What a row says about the repair of its record.</summary>
internal sealed partial class RowCheck
{
    /// <summary>Refuses a repair before its day, and says where the subject was not told how to repair (两书同达, G24).</summary>
    public void CompareRepair(CheckedRow row)
    {
        if (context.Repairs is not { } repairs)
        {
            return;
        }

        if (state is SourceState.Repaired)
        {
            var earliest = repairs.EarliestOn(row, rules.Kind);
            if (earliest is not { } first)
            {
                Report(rules.Fields[rules.StateAt], RecordErrors.NotRepairable);
            }
            else if (context.Today < first)
            {
                Report(rules.Fields[rules.StateAt], RecordErrors.RepairTooEarly, first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
        else if (rules.RepairNoticeAt >= 0 && cells[rules.RepairNoticeAt].Length == 0 && !row.State.IsOver() && repairs.WantsNotice(rules.Kind, row.DecidedOn))
        {
            Warn(rules.Fields[rules.RepairNoticeAt], RecordErrors.RepairNoticeMissing);
        }
    }
}

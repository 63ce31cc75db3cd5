namespace CreditHub.Objections;

/// <summary>Shows objections as the contract says.</summary>
internal static class ObjectionViews
{
    public static ObjectionView Of(Objection objection)
    {
        var verifying = objection.State as ObjectionState.Verifying;
        return new ObjectionView(
            objection.Id.Value,
            objection.Target.EntryId?.Value,
            ObjectionWords.Of(objection.Kind),
            ObjectionDocuments.StateOf(objection),
            objection.Provider.Value,
            objection.By.Unit.Value,
            objection.Reason,
            objection.EvidenceHash,
            objection.At,
            verifying?.ReceivedAt,
            verifying?.DueOn,
            verifying?.Provisional ?? false,
            objection.OverdueReportedAt,
            objection.State is ObjectionState.Found { Finding: var finding }
                ? new FindingView(
                    ObjectionWords.Of(finding.Result), finding.DocumentNumber, finding.Reason, finding.CorrectedConduct, finding.At)
                : null,
            objection.Target.RecordId?.Value);
    }
}

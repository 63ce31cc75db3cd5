namespace CreditHub.Records.Recalls;

/// <summary>How recalls and disclosures are shown.</summary>
public static class RecallViews
{
    /// <summary>A recall.</summary>
    public static RecallView Of(Recall recall) => new(
        recall.Id.Value,
        recall.Record.Value,
        HubJson.Word(recall.Correction),
        recall.Document,
        recall.At,
        recall.DueOn,
        recall.OverdueAt,
        [.. recall.Recipients.Select(recipient => new RecallRecipientView(
            recipient.Unit.Value, [.. recipient.Ways.Select(HubJson.Word)], recipient.Confirmed?.At))]);

    /// <summary>The disclosures of a record.</summary>
    public static DisclosuresView Of(string record, IReadOnlyList<Disclosure> disclosures) => new(
        record, [.. disclosures.Select(one => new DisclosureView(HubJson.Word(one.Way), one.Recipient, one.Reference, one.At))]);
}

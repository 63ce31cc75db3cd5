using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Vault;

namespace CreditHub.Publication.Authorities;

/// <summary>What is pushed to an authority: whole records, out of the vault. Each is asked for by the rule once more before it leaves (G7, G8).</summary>
public sealed class PlatformItems(IDocuments documents, PassRecord pass, AfterShowing after, IVault vault, IAuditLog audit, HubProfile profile)
{
    /// <summary>The item of a delivery; null where the record is no longer what the delivery asks for, and then the delivery was brought in line.</summary>
    public async Task<ChannelItem?> FindAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        if (await documents.FindAsync(RecordDocuments.Record, delivery.Subject.Value, delivery.Record.Value, cancel) is not { Value: var record })
        {
            return null;
        }

        var why = await pass.WhyNotAsync(record, cancel);
        if (delivery.IsShow != why is null || (why is null && record.Version > delivery.RecordVersion))
        {
            await pass.RunAsync(record, cancel);
            return null;
        }

        return why is { } end
            ? new ChannelItem(delivery.Item, delivery.Version, View: null, after.Of(end, WorkCalendar.DateAt(now))) { Why = end }
            : new ChannelItem(delivery.Item, delivery.Version, View: null, After: null) { Whole = await WholeAsync(record, delivery, now, cancel) };
    }

    // The vault is opened for the push, and the log knows for whom.
    private async Task<PlatformRecord> WholeAsync(CreditRecord record, Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        if (record.Sealed.Count > 0)
        {
            await audit.AppendAsync(
                [new AuditFact(
                    $"publication.opened:{PublicationDocuments.DeliveryId(record.Id, delivery.Channel)}:{DocumentField.Text(now)}", now, "hub/publication",
                    "publication.opened", record.Id.Value, delivery.Channel)],
                cancel);
        }

        var form = profile.Records[record.Kind].Kind.Current;
        var row = await ChangedRow.OfAsync(record, form, new Dictionary<string, string>(), profile.Units, vault, cancel);
        var whole = new PlatformRecord(
            record.Id,
            record.Version,
            record.Kind,
            form.Code,
            HubJson.Word(record.SubjectKind),
            record.Provider.Value,
            WorkCalendar.DateAt(record.Origin.ReceivedAt),
            record.State is RecordState.Disputed,
            form.Fields.Zip(row.Cells).Where(pair => pair.Second.Length > 0)
                .ToDictionary(pair => pair.First.Code, pair => pair.Second, StringComparer.Ordinal))
        {
            DocumentClass = record.Origin.Class,
        };
        var channel = profile.Channels.Single(known => known.Code == delivery.Channel);
        return channel.Authority?.Adapter is { } adapter ? adapter.Shape(whole, record.SubjectKind, form) : whole;
    }
}

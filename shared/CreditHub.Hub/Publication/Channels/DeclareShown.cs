using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Publication.Channels;

/// <summary>What a unit says of single items on channels that it fills itself: that they are shown there and where, or that they are gone (P2, G15).</summary>
public sealed class DeclareShown(IDocuments documents, Steps steps, ForeignAccess foreign, TimeProvider time)
{
    /// <summary>What units have still to say: the caller's own, or all for the office.</summary>
    public Task<Page<Stored<Delivery>>> OwedAsync(Caller caller, int limit, string? continuation, CancellationToken cancel) =>
        documents.QueryAsync(PublicationDocuments.Delivery, PublicationScope.OpenTo(caller, limit, continuation, "owed"), cancel);

    /// <summary>The unit says it of one item. The same again changes nothing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="channel">The channel's code.</param>
    /// <param name="isShown">Whether it is shown there; otherwise it is gone.</param>
    /// <param name="address">Where; needed for what is shown, null to leave it as it is known for what is gone.</param>
    /// <param name="caller">Who, a person of the unit.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>
    /// The next state, or <c>publication.unknown</c>, <c>publication.person-required</c>, <c>publication.evidence-invalid</c>,
    /// <c>publication.nothing-to-confirm</c>.
    /// </returns>
    public async Task<Decision<Delivery>> RunAsync(
        ItemId item, string channel, bool isShown, string? address, Caller caller, CancellationToken cancel)
    {
        var id = PublicationDocuments.DeliveryId(item, channel);
        if (await documents.FindAsync(PublicationDocuments.Delivery, item.Value, id, cancel) is not { Value: { PassedOn: null } read })
        {
            return PublicationErrors.Unknown;
        }

        if (read.Showing?.Provider != caller.Unit)
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.declared", id, caller, cancel);
        }

        var now = time.GetUtcNow();
        return !caller.IsPerson ? PublicationErrors.PersonRequired
            : await steps.DecideAsync(
                PublicationDocuments.Delivery, item.Value, id,
                known => known!.Declare(isShown, address, now).ThenStep(
                    known, next => [PublicationNotes.Of(
                    id, isShown ? "publication.shown" : "publication.withdrawn", DocumentField.Text(now), caller.Actor, now, next.Address ?? Delivery.Declared)]),
                cancel);
    }
}

using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Readers;

/// <summary>What organisations outside government may see of a record, found anew for each answer.</summary>
public sealed class OutsideView(IDocuments documents, ShownRecords shown, EntryRecords entries, HubProfile profile)
{
    /// <summary>What is looked at for all records of one read.</summary>
    /// <param name="Subject">The subject.</param>
    /// <param name="Kinds">Codes of the kinds that may be seen.</param>
    /// <param name="SubjectKinds">Kinds of subject that may.</param>
    /// <param name="HasConsent">Whether the subject consented.</param>
    /// <param name="BornOn">A person's date of birth; null for others.</param>
    /// <param name="Today">The day, Asia/Shanghai.</param>
    public sealed record Limits(
        SubjectKey Subject, IReadOnlyCollection<string> Kinds, IReadOnlyList<SubjectKind> SubjectKinds, bool HasConsent, DateOnly? BornOn, DateOnly Today);

    /// <summary>Those of some records that may be seen as they are now.</summary>
    /// <param name="records">Records of the subject.</param>
    /// <param name="limits">What limits the read.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<ReadableRecord>> OfAsync(IEnumerable<CreditRecord> records, Limits limits, CancellationToken cancel)
    {
        var held = await entries.HeldAsync(limits.Subject, cancel);
        var (readers, policy) = (ReaderPolicy.On(profile.Book, limits.Today), PublicationPolicy.On(profile.Book, limits.Today));
        var found = new List<ReadableRecord>();
        foreach (var record in records)
        {
            // What is disputed or being verified goes to nobody outside, also where the policy shows it to the public with its mark (G7).
            if (record.State is RecordState.InForce && !held.Contains(record.Id)
                && limits.Kinds.Contains(record.Kind) && limits.SubjectKinds.Contains(record.SubjectKind)
                && profile.Records.Find(record.Kind)?.Kind is { } kind && readers.MayRead(kind)
                && await SeeAsync(record, kind, limits, policy, cancel) is { } readable)
            {
                found.Add(readable);
            }
        }

        return found;
    }

    private static ReadableRecord Of(PublicRecord seen, ReadingGround ground, CreditRecord record) => new(
        seen, ground, record.Version, record.Origin.ReceivedAt, record.Corrections is [.., var last] ? last.Order.At : null);

    private async Task<ReadableRecord?> SeeAsync(
        CreditRecord record, RecordKind kind, Limits limits, PublicationPolicy policy, CancellationToken cancel)
    {
        var publication = (await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel))?.Value;
        if (publication is { State: PublicationState.Published published } && shown.IsShown(publication, record, limits.Today))
        {
            return Of(PublicRecord.Of(published, record, kind, personName: null), ReadingGround.Published, record);
        }

        if (!limits.HasConsent || publication is not null || (kind.Class is RecordClass.Public && !await IsClearedAsync(record, cancel)))
        {
            return null;
        }

        return record.ReadableUntil(kind, policy, limits.BornOn, limits.Today) is { } until
            ? Of(PublicRecord.Of(record.DecidedOn, until, record, kind.ForReaders(), personName: null), ReadingGround.Consent, record)
            : null;
    }

    // Of a public kind only records of persons need consent; two persons must have said that their upload holds nothing secret, and nobody may have
    // put the record right since, for then no second person has looked at it (P8).
    private async Task<bool> IsClearedAsync(CreditRecord record, CancellationToken cancel)
    {
        var upload = record.Origin.Upload.Value;
        return record.SubjectKind is SubjectKind.Person && record.LastChange() is null
            && await documents.FindAsync(PublicationDocuments.Upload, upload, upload, cancel) is { Value.State: UploadPublicationState.Published };
    }
}

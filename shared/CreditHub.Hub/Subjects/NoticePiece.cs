using CreditHub.Commitments;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Invitations;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Uploads;

namespace CreditHub.Subjects;

/// <summary>
/// Looks at the codes of one piece of an upload, each once, whether to invite their enterprises, files its conversions, and sets the days that its records promise; of a kind that says who subjects are,
/// also at their entries in the register. Run again, it finds the same.
/// </summary>
public sealed class NoticePiece(
    IDocuments documents, AcceptedRecords accepted, KeepSubject keep, LookAtCode look, DrawInvitation draw, TakeCommitments commitments, HubProfile profile)
    : IActivity<NoticePiece.Input, NoticePiece.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, Output> Name { get; } = new("NoticePiece");

    /// <summary>Which upload, and which piece from 1.</summary>
    public sealed record Input(UploadId Upload, int Piece);

    /// <summary>What was found.</summary>
    /// <param name="Pieces">How many pieces the upload has.</param>
    /// <param name="Shared">How many codes of this one are open as shared.</param>
    public sealed record Output(int Pieces, int Shared);

    /// <inheritdoc />
    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        var (upload, pieces) = await accepted.UploadAsync(input.Upload, cancel);
        var kind = profile.Records[upload.Kind].Kind;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var registered = new HashSet<SubjectKey>();
        var conversions = new List<Document<CodeConversion>>();
        await foreach (var record in accepted.OfAsync(input.Upload, input.Piece, cancel))
        {
            if (record.Subject.CreditCode is { } code)
            {
                codes.Add(code);
            }

            await commitments.RunAsync(record, kind, cancel);
            if (kind.IsRegistered)
            {
                registered.Add(record.Subject);
            }

            if (CodeConversion.Of(record, kind) is { } conversion)
            {
                conversions.Add(new Document<CodeConversion>(conversion, []));
            }
        }

        if (conversions.Count > 0)
        {
            await documents.CreateManyAsync(SubjectDocuments.Conversion, conversions, cancel);
        }

        foreach (var subject in registered)
        {
            await keep.RunAsync(subject, cancel);
        }

        var shared = 0;
        foreach (var code in codes)
        {
            // Read once for both; neither changes a record.
            var subject = SubjectKey.ForOrganisation(code);
            var records = await documents.RecordsOfAsync(subject, cancel);
            await draw.RunAsync(subject, records, cancel);
            shared += await look.AfterIntakeAsync(code, records, cancel) is { IsOpen: true } ? 1 : 0;
        }

        return new Output(pieces, shared);
    }
}

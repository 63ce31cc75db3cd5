using System.Security.Cryptography;
using CreditHub.Documents;
using CreditHub.Files;

namespace CreditHub.Records.Uploads;

/// <summary>Looks whether the files that the uploads still need are there: the file itself until its rows are stored, the receipt for ever.</summary>
public sealed class VerifyUploads(IDocuments documents, IFiles files)
{
    /// <summary>Reads every upload.</summary>
    public async Task<UploadVerification> RunAsync(CancellationToken cancel)
    {
        var faults = new List<string>();
        var open = new List<string>();
        var known = new List<UploadId>();
        await foreach (var stored in documents.AllAsync(RecordDocuments.Upload, DocumentQuery.All, cancel))
        {
            var upload = stored.Value;
            known.Add(upload.Id);
            if (upload.State is UploadState.Received)
            {
                open.Add(upload.File.Name);
            }

            if (await MissingAsync(upload, cancel) is { } missing)
            {
                faults.Add($"upload {upload.Id}: {missing} is missing or changed");
            }
        }

        return new UploadVerification(faults, open, known);
    }

    private Task<string?> MissingAsync(Upload upload, CancellationToken cancel) => upload.State switch
    {
        UploadState.Received => ChangedAsync(upload.File, cancel),
        UploadState.Reading { Content.Pieces: var pieces } => FirstMissingAsync(pieces, piece => UploadFiles.Piece(upload.Id, piece), cancel),
        UploadState.Done { Content.Pieces: var pieces } => FirstMissingAsync(pieces, piece => UploadFiles.Receipt(upload.Id, piece), cancel),
        _ => Task.FromResult<string?>(null),
    };

    private async Task<string?> ChangedAsync(UploadFile file, CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(file.Name, cancel);
        return content is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == file.Sha256 ? null : file.Name;
    }

    private async Task<string?> FirstMissingAsync(int count, Func<int, string> nameOf, CancellationToken cancel)
    {
        for (var number = 1; number <= count; number++)
        {
            await using var content = await files.OpenAsync(nameOf(number), cancel);
            if (content is null)
            {
                return nameOf(number);
            }
        }

        return null;
    }
}

/// <summary>What a look at the uploads' files found.</summary>
/// <param name="Faults">What is missing or changed; empty where nothing is.</param>
/// <param name="Open">The incoming files that are still needed.</param>
/// <param name="Known">Every upload that there is.</param>
public sealed record UploadVerification(IReadOnlyList<string> Faults, IReadOnlyList<string> Open, IReadOnlyList<UploadId> Known);

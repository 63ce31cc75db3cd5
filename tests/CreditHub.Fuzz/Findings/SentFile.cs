using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CreditHub.Files;
using CreditHub.Records;

namespace CreditHub.Findings;

/// <summary>One answer of the hub.</summary>
/// <param name="To">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body as text; a workbook's parts one after the other.</param>
internal sealed record Answer(string To, int Status, string Text)
{
    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonElement? Json => Text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(Text) : null;

    public static string TextOf(string? mediaType, byte[] body)
    {
        if (mediaType?.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal) is not true)
        {
            return Encoding.UTF8.GetString(body);
        }

        using var archive = new ZipArchive(new MemoryStream(body));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var part = new StreamReader(entry.Open());
            return part.ReadToEnd();
        }));
    }
}

/// <summary>A file and everything that the hub said about it.</summary>
internal sealed class SentFile(SpoiltFile file)
{
    public SpoiltFile File { get; } = file;

    public List<Answer> Answers { get; } = [];

    /// <summary>What the public site said of some of its records.</summary>
    public List<Answer> Public { get; } = [];

    /// <summary>Whether two persons published it.</summary>
    public bool IsPublished { get; set; }

    /// <summary>The upload as it was read last; null where the request was refused.</summary>
    public UploadView? Upload { get; set; }

    public IReadOnlyList<ReceiptRowView>? Receipt { get; set; }

    /// <summary>The rejected rows as they came back; null where there were none to be had.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>? Corrections { get; set; }

    /// <summary>The code with which the request itself was refused; empty where it was not.</summary>
    public string RefusalOfRequest =>
        Answers.FirstOrDefault()?.Json is { } problem && problem.TryGetProperty("code", out var code) ? code.GetString()! : "";

    /// <summary>What broke on the way; null where nothing did.</summary>
    public string? Fault { get; set; }
}

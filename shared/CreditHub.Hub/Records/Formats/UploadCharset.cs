using System.Text;

namespace CreditHub.Records.Formats;

/// <summary>The encodings in which a file may come. Decoding is strict: a byte that is no text refuses the file.</summary>
internal static class UploadCharset
{
    public const string Utf8 = "utf-8";
    public const string Gb18030 = "gb18030";

    private const int SampleBytes = 64 * 1024;

    /// <summary>Our name of a declared charset; null where none or an unknown one was declared. GB18030 reads all that GBK and GB2312 wrote.</summary>
    public static string? Known(string? charset) => charset?.Trim('"').ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => Utf8,
        "GB18030" or "GBK" or "GB2312" => Gb18030,
        _ => null,
    };

    /// <summary>The encoding by our name.</summary>
    public static Encoding Of(string name) => name == Gb18030
        ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
        : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content as UTF-8, every byte of it checked: the readers of CSV and JSON do not.</summary>
    public static Stream ToUtf8(Stream content, Encoding encoding) => encoding is UTF8Encoding
        ? new Utf8Stream(content)
        : Encoding.CreateTranscodingStream(content, encoding, Of(Utf8));

    /// <summary>
    /// Finds the encoding out from the file's first bytes: UTF-8 where they are that, GB18030 otherwise. The rest must then be so too:
    /// falling back in the middle of a file would turn a damaged UTF-8 file into nonsense.
    /// </summary>
    public static async Task<string> DetectAsync(Stream content, CancellationToken cancel)
    {
        var sample = new byte[SampleBytes];
        var length = await content.ReadAtLeastAsync(sample, SampleBytes, throwOnEndOfStream: false, cancel);
        try
        {
            // Without flush, a character cut off at the sample's end is no error.
            Of(Utf8).GetDecoder().GetCharCount(sample, 0, length, flush: length < SampleBytes);
            return Utf8;
        }
        catch (DecoderFallbackException)
        {
            return Gb18030;
        }
    }
}

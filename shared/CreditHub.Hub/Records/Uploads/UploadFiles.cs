using System.Globalization;

namespace CreditHub.Records.Uploads;

/// <summary>Where the files of an upload are.</summary>
internal static class UploadFiles
{
    public static string Incoming(Guid number) => $"uploads/incoming/{number:n}";

    public static string Piece(UploadId upload, int number) => Numbered(upload, "pieces", number);

    public static string Receipt(UploadId upload, int number) => Numbered(upload, "receipt", number);

    public static string Rejected(UploadId upload, int number) => Numbered(upload, "receipt/rejected", number);

    public static string Quarantined(UploadId upload, int number) => Numbered(upload, "receipt/quarantined", number);

    private static string Numbered(UploadId upload, string folder, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"uploads/{upload}/{folder}/{number:D5}");
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CreditHub.Storage;

/// <summary>How values stand in columns: instants as UTC ticks, JSON as UTF-8 bytes.</summary>
internal static class Rows
{
    public static string? Text(this Row row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static byte[]? Bytes(this Row row, int column) => row.IsDBNull(column) ? null : row.Span(column).ToArray();

    public static DateTimeOffset At(this Row row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? MaybeAt(this Row row, int column) => row.IsDBNull(column) ? null : row.At(column);

    public static JsonElement? Json(this Row row, int column) =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<JsonElement>(row.Span(column));

    public static long Ticks(DateTimeOffset at) => at.UtcTicks;

    public static object? Ticks(DateTimeOffset? at) => at?.UtcTicks;

    public static byte[] Utf8(JsonElement json) => JsonMarshal.GetRawUtf8Value(json).ToArray();

    public static byte[] Utf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, HubJson.Options);

    public static T FromUtf8<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, HubJson.Options)!;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace CreditHub.Storage;

/// <summary>How values stand in columns: instants as UTC ticks, JSON as UTF-8 bytes.</summary>
internal static class Rows
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static byte[]? Bytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    public static DateTimeOffset At(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? MaybeAt(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.At(column);

    public static JsonElement? Json(this SqliteDataReader row, int column) =>
        row.Bytes(column) is { } bytes ? JsonSerializer.Deserialize<JsonElement>(bytes) : null;

    public static long Ticks(DateTimeOffset at) => at.UtcTicks;

    public static object? Ticks(DateTimeOffset? at) => at?.UtcTicks;

    public static byte[] Utf8(JsonElement json) => JsonMarshal.GetRawUtf8Value(json).ToArray();

    public static byte[] Utf8<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, HubJson.Options);

    public static T FromUtf8<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, HubJson.Options)!;

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

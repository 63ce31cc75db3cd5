using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CreditHub.Publication;

namespace CreditHub.Policy;

internal static class ValueProblems
{
    private static readonly string[] Keys =
        [.. typeof(PolicyKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static IEnumerable<string> In(ProfileData profile) => In(
        profile.Values, [.. Keys.Where(key => !LayerValues.Keys.Contains(key) || !OpenValues.IsSaid(profile.ValuesAbove, key))]);

    private static IEnumerable<string> In(IReadOnlyList<PolicyValue> values, IReadOnlyList<string> asked) =>
    [
        .. asked.Except(values.Select(value => value.Key)).Select(key => $"Value {key}: it is missing."),
        .. values.Select(value => value.Key).Distinct().Except(Keys).Select(key => $"Value {key}: no rule reads such a key."),
        .. values.GroupBy(value => value.Key).SelectMany(InTime),
        .. values.SelectMany(Row),
    ];

    /// <summary>A key's values follow each other without overlap or gap, and the last has no end: a rule finds exactly one on every day.</summary>
    private static IEnumerable<string> InTime(IGrouping<string, PolicyValue> values)
    {
        PolicyValue[] inOrder = [.. values.OrderBy(value => value.From)];
        foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (before.To is not { } to || to >= after.From)
            {
                yield return $"Value {values.Key}: the values from {before.From:yyyy-MM-dd} and {after.From:yyyy-MM-dd} overlap.";
            }
            else if (to.AddDays(1) < after.From)
            {
                yield return $"Value {values.Key}: none holds between {to:yyyy-MM-dd} and {after.From:yyyy-MM-dd}.";
            }
        }

        if (inOrder[^1].To is { } end)
        {
            yield return $"Value {values.Key}: none holds after {end:yyyy-MM-dd}.";
        }
    }

    private static IEnumerable<string> Row(PolicyValue value)
    {
        var row = $"Value {value.Key} from {value.From:yyyy-MM-dd}";
        if (value.To < value.From)
        {
            yield return $"{row}: it ends before it begins.";
        }

        if (value.Source.Document.Length == 0)
        {
            yield return $"{row}: its source names no document.";
        }

        if (value is { Mark: PolicyMark.Verified, Source.Article: "" })
        {
            yield return $"{row}: it is marked verified but names no article that was read.";
        }

        if (!IsPlain(value.Value))
        {
            yield return $"{row}: it is no number from 0 up, text, flag, or array of such numbers or of texts.";
        }
        else if (value.Key == PolicyKeys.OfficialLinks && !IsLinks(value.Value))
        {
            yield return $"{row}: a link is no 'title|English title|address' with an https address.";
        }

        if (value.Key == PolicyKeys.RepairNoticeFrom && !IsDay(value.Value))
        {
            yield return $"{row}: it is no day, as in 2026-04-01.";
        }
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? value.EnumerateArray().All(IsNumber) || value.EnumerateArray().All(IsText)
        : IsNumber(value) || IsText(value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsLinks(JsonElement value) => value.ValueKind is JsonValueKind.Array
        && value.EnumerateArray().All(link => IsText(link) && OfficialLink.Read(link.GetString()!) is not null);

    private static bool IsDay(JsonElement value) => value.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0;

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString()!.Length > 0;
}

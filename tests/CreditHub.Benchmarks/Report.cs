using System.Globalization;
using System.Text.Json;

namespace CreditHub;

/// <summary>Prints rows as they come: a table for people, or a JSON line a row.</summary>
internal sealed class Report(bool json)
{
    private bool begun;

    public void Print(Row row)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    row.Work, row.Size, Value = Math.Round(row.Value, 3), Ceiling = Math.Round(row.Ceiling, 3),
                    Ratio = Math.Round(row.Ratio, 3), row.Target, row.Unit, Met = row.IsMet,
                },
                HubJson.Options));
            return;
        }

        if (!begun)
        {
            begun = true;
            Print("work", "size", "value", "ceiling", "ratio", "target");
            Print(new string('-', 66), "-----", "-----", "-------", "-----", "------");
        }

        Print(
            row.Work, row.Size, Figure(row.Value, row.Unit), Figure(row.Ceiling, row.Unit),
            row.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{(row.Unit is Unit.PerSecond ? '≥' : '≤')} {row.Target:0.00}{(row.IsMet ? "" : "  missed")}"));
    }

    private static void Print(string work, string size, string value, string ceiling, string ratio, string target) =>
        Console.WriteLine($"{work,-66} {size,12} {value,14} {ceiling,14} {ratio,6}  {target}");

    private static string Figure(double figure, Unit unit) => unit switch
    {
        Unit.PerSecond => figure.ToString("#,0", CultureInfo.InvariantCulture) + " /s",
        Unit.Milliseconds => figure.ToString("#,0.0", CultureInfo.InvariantCulture) + " ms",
        Unit.MicrosecondsEach => figure.ToString("#,0.0", CultureInfo.InvariantCulture) + " µs",
        Unit.Mebibytes => figure.ToString("#,0", CultureInfo.InvariantCulture) + " MiB",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

using System.Buffers.Binary;
using System.Text;
using CreditHub.Identifiers;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Readers;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>
/// A row of the usage log as bytes: a third of its JSON and a tenth of the time. The instant and the unit come first, so that rows are
/// counted without being read. Numbers are little-endian; a text is its length in bytes, then UTF-8.
/// </summary>
internal static class PackedCheck
{
    private const byte Person = 1;
    private const byte GreenChannel = 2;
    private const byte Reading = 4;

    /// <summary>Appends a row.</summary>
    public static void Write(Bytes to, Check check)
    {
        to.Add(check.At.UtcTicks);
        to.Add(check.By.Unit.Value);
        to.Add((byte)((check.By.IsPerson ? Person : 0) | (check.GreenChannel ? GreenChannel : 0) | (check.Reading is null ? 0 : Reading)));
        to.Add(check.Id.Value);
        to.Add(check.Subject.Value);
        to.Add(check.By.Id);
        to.Add(check.Reason.Matter);
        to.Add(check.Reason.CaseId);
        to.Add(check.Reason.Purpose);
        to.Add(check.PolicyVersion);
        to.Add(check.Measures.Count);
        for (var i = 0; i < check.Measures.Count; i++)
        {
            to.Add(check.Measures[i].Value);
        }

        to.Add(check.Holds.Count);
        for (var i = 0; i < check.Holds.Count; i++)
        {
            to.Add(check.Holds[i].Value);
        }

        if (check.Reading is { } reading)
        {
            Write(to, reading);
        }
    }

    /// <summary>Reads a whole row.</summary>
    public static Check Read(ReadOnlySpan<byte> row)
    {
        var at = At(ref row);
        var unit = new UnitId(Text(ref row));
        var flags = row[0];
        row = row[1..];
        return new Check(
            new CheckId(Text(ref row)),
            new SubjectKey(Text(ref row)),
            new Actor(unit, Text(ref row), (flags & Person) != 0),
            new CheckReason(Text(ref row), Text(ref row), Text(ref row)),
            at,
            PolicyVersion: Text(ref row),
            Measures: Texts<MeasureId>(ref row),
            Holds: Texts<ListEntryId>(ref row),
            GreenChannel: (flags & GreenChannel) != 0)
        {
            Reading = (flags & Reading) != 0 ? ReadingOf(ref row) : null,
        };
    }

    /// <summary>The unit that asked, and the day, Asia/Shanghai.</summary>
    public static (UnitId Unit, DateOnly Day) Asked(ReadOnlySpan<byte> row)
    {
        var at = At(ref row);
        return (new UnitId(Text(ref row)), WorkCalendar.DateAt(at));
    }

    private static void Write(Bytes to, CheckReading reading)
    {
        to.Add(reading.Authorisation.Value);
        to.Add(reading.Consent ?? "");
        to.Add(reading.Records.Count);
        for (var i = 0; i < reading.Records.Count; i++)
        {
            to.Add(reading.Records[i].Value);
        }
    }

    // Rows of checks end before it, so those that were written before there were readers read as ever.
    private static CheckReading ReadingOf(ref ReadOnlySpan<byte> row) => new(
        new AuthorisationId(Text(ref row)), Text(ref row) is { Length: > 0 } consent ? consent : null, Texts<RecordId>(ref row));

    private static T[] Texts<T>(ref ReadOnlySpan<byte> row)
        where T : struct, IIdentifier<T>
    {
        var texts = new T[Count(ref row)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = T.From(Text(ref row));
        }

        return texts;
    }

    private static DateTimeOffset At(ref ReadOnlySpan<byte> row)
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(row);
        row = row[sizeof(long)..];
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static int Count(ref ReadOnlySpan<byte> row)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(row);
        row = row[sizeof(int)..];
        return count;
    }

    private static string Text(ref ReadOnlySpan<byte> row)
    {
        var length = Count(ref row);
        var text = Encoding.UTF8.GetString(row[..length]);
        row = row[length..];
        return text;
    }
}

using System.Buffers.Binary;
using CreditHub.Subjects;

namespace CreditHub.Checks;

/// <summary>The rows of the usage log that one commit wrote, in the order in which they came. Each is its length, its subject's number, itself.</summary>
internal static class Segment
{
    private const int LengthAndSubject = sizeof(int) + sizeof(long);

    /// <summary>Told of a row and its subject's number.</summary>
    public delegate void Visit(long subject, ReadOnlySpan<byte> row);

    /// <summary>Appends a row.</summary>
    public static void Add(Bytes to, Check check)
    {
        var start = to.Length;
        // The length is known when the row is there.
        to.Add(0);
        to.Add(NumberOf(check.Subject));
        PackedCheck.Write(to, check);
        to.Put(start, to.Length - start);
    }

    /// <summary>The segment of the rows that were added.</summary>
    public static byte[] Closed(Bytes rows)
    {
        rows.Add(UsageTables.End);
        return rows.ToArray();
    }

    /// <summary>Goes through the rows, oldest first.</summary>
    public static void Each(ReadOnlySpan<byte> body, Visit visit)
    {
        while (body.Length > 1)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(body);
            visit(BinaryPrimitives.ReadInt64LittleEndian(body[sizeof(int)..]), body[LengthAndSubject..length]);
            body = body[length..];
        }
    }

    /// <summary>
    /// A number that stands for a subject in the directory (FNV-1a). Two subjects may share one: then more is read than is told.
    /// Stored, so never changed.
    /// </summary>
    public static long NumberOf(SubjectKey subject)
    {
        var number = 14695981039346656037UL;
        foreach (var character in subject.Value)
        {
            number = unchecked((number ^ character) * 1099511628211UL);
        }

        return unchecked((long)number);
    }
}

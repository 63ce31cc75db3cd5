using CreditHub.Storage;

namespace CreditHub.Checks;

/// <summary>Goes through the places of several runs in one order, a block of each in memory.</summary>
internal sealed class RunMerge(Database database, IReadOnlyList<long> runs)
{
    private readonly List<Cursor> cursors = [.. runs.Select(run => new Cursor(database, run)).Where(cursor => cursor.Advance())];

    /// <summary>The next places.</summary>
    /// <returns>As many as asked for, or what is left.</returns>
    public List<Place> Next(int most)
    {
        var places = new List<Place>(most);
        while (places.Count < most && cursors.Count > 0)
        {
            var least = cursors[0];
            for (var i = 1; i < cursors.Count; i++)
            {
                least = cursors[i].Current.CompareTo(least.Current) < 0 ? cursors[i] : least;
            }

            places.Add(least.Current);
            if (!least.Advance())
            {
                cursors.Remove(least);
            }
        }

        return places;
    }

    private sealed class Cursor(Database database, long run)
    {
        private Place[] block = [];
        private int at = -1;

        public Place Current { get; private set; } = new(long.MinValue, long.MinValue);

        /// <summary>Goes to the next place.</summary>
        /// <returns>Whether there is one.</returns>
        public bool Advance()
        {
            if (++at >= block.Length)
            {
                block = database.Read(session => SubjectDirectory.After(session, run, Current));
                at = 0;
            }

            if (block.Length == 0)
            {
                return false;
            }

            Current = block[at];
            return true;
        }
    }
}

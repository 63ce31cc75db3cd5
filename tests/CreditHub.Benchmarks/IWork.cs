namespace CreditHub;

/// <summary>One kind of work whose speed is measured beside its ceiling.</summary>
internal interface IWork
{
    /// <summary>Its name on the command line, as in <c>--only checks</c>.</summary>
    string Name { get; }

    /// <summary>What is measured against what, in a few words; the row's <c>work</c>.</summary>
    string Title { get; }

    /// <summary>What its figures count.</summary>
    Unit Unit { get; }

    /// <summary>The ratio to reach: the least of work per second, the most of time taken.</summary>
    double Target { get; }

    /// <summary>How often value and ceiling are measured at each size; the medians count.</summary>
    int Rounds(Scale scale);

    /// <summary>The sizes at which it is measured, ascending: how much is stored, or how much there is to do.</summary>
    IReadOnlyList<int> Sizes(Scale scale);

    /// <summary>Whether a quick run measures it, too, where it is not asked for by name.</summary>
    bool IsQuick => true;

    /// <summary>Why it cannot be measured on this machine; null where it can.</summary>
    Task<string?> WhyNotAsync(CancellationToken cancel) => Task.FromResult<string?>(null);

    /// <summary>Makes ready for one size. What is not to be measured (seeding, starting, warming up) belongs here.</summary>
    Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel);
}

/// <summary>Work and ceiling, made ready at one size. Measured in turns, so that a noisy machine is as noisy to both.</summary>
internal interface IContest : IAsyncDisposable
{
    /// <summary>Does the hub's work once; the figure in the work's unit.</summary>
    Task<double> ValueAsync(CancellationToken cancel);

    /// <summary>Does the same by the barest means once; the figure in the work's unit.</summary>
    Task<double> CeilingAsync(CancellationToken cancel);

    /// <summary>Further rows that the runs gave, such as memory; none for most.</summary>
    IReadOnlyList<Row> Further => [];
}

/// <summary>How much is measured.</summary>
internal enum Scale
{
    /// <summary>All sizes.</summary>
    Full,

    /// <summary>Ends within four minutes for all works together: smaller sizes, fewer rounds.</summary>
    Quick,
}

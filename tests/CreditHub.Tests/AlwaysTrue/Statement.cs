namespace CreditHub.AlwaysTrue;

/// <summary>One of design.md's "Always true": looks at every moment of a city's life and remembers where it did not hold.</summary>
public abstract class Statement
{
    private readonly List<string> broken = [];

    /// <summary>How much it has looked at; a statement that saw nothing proves nothing.</summary>
    public int Examined { get; private set; }

    public IReadOnlyList<string> Broken => broken;

    public abstract Task LookAsync(Moment moment);

    protected void Expect(bool holds, Moment moment, string what)
    {
        Examined++;
        if (!holds)
        {
            broken.Add($"{moment.Name}: {what}");
        }
    }
}

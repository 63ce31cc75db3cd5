namespace CreditHub.Policy;

/// <summary>A profile that no hub may run; the message lists every problem, one a line.</summary>
/// <param name="profile">The profile's name.</param>
/// <param name="problems">The problems, at least one.</param>
public sealed class ProfileException(string profile, IReadOnlyList<string> problems)
    : Exception($"Profile '{profile}' has {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    /// <summary>The problems.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

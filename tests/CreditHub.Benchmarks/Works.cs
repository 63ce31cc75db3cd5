using CreditHub.Checks;
using CreditHub.JointActions;
using CreditHub.Oversight;
using CreditHub.Records;
using CreditHub.Start;

namespace CreditHub;

/// <summary>Every work that is measured, in the order of the table.</summary>
internal static class Works
{
    public static IReadOnlyList<IWork> All { get; } =
    [
        new ChecksOverHttp(),
        new IntakeOfPenalties(),
        new FanOut(),
        new SweepOfDue(),
        new ColdStart(isPublished: false),
        new ColdStart(isPublished: true),
    ];
}

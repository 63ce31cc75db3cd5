using CreditHub.Cities;

namespace CreditHub.AlwaysTrue;

/// <summary>Everything that is looked at.</summary>
internal sealed class Books
{
    private readonly EntryBook entries;
    private readonly EffectBook effects;
    private readonly ChainBook chain;
    private readonly LadderBook ladders;

    public Books(SimulatedHub hub, Ledger ledger, Findings findings, Random random)
    {
        entries = new EntryBook(hub, ledger, findings);
        effects = new EffectBook(hub, ledger, findings, random);
        ladders = new LadderBook(hub, ledger, findings);
        chain = new ChainBook(hub, ledger, findings, ladders);
        Handouts = new HandoutBook(hub, ledger, findings, ladders);
        Intake = new IntakeBook(hub, findings);
        Public = new PublicBook(hub, ledger, Intake, findings, random);
        Repairs = new RepairBook(hub, Intake, findings);
        Reports = new ReportBook(hub, findings);
        Feedback = new FeedbackBook(hub, findings);
    }

    public PublicBook Public { get; }

    public RepairBook Repairs { get; }

    public HandoutBook Handouts { get; }

    public IntakeBook Intake { get; }

    public ReportBook Reports { get; }

    public FeedbackBook Feedback { get; }

    /// <summary>Looks at what changed since the last time; the hub has settled.</summary>
    public void Look()
    {
        entries.Look();
        chain.Look();
        ladders.Look();
        Intake.Look();
        Public.Look();
        Repairs.Look();
        effects.Look();
        Reports.Look();
        Feedback.Look();
    }

    /// <summary>Looks at everything once more, at the end.</summary>
    public void LookAtAll()
    {
        chain.LookAgain();
        Handouts.LookAtFiles();
        Public.LookAtAll();
    }
}

using CreditHub.Policy;

namespace CreditHub.OperatingRules;

/// <summary>Every state machine that an operating rule may name.</summary>
public static class StateMachines
{
    // What the requirements call FZ, LY, HN and FJ.
    internal const string Fuzhou = "榕政办〔2016〕264号";
    internal const string Linyi = "临政发〔2018〕3号";
    internal const string Henan = "豫政〔2016〕65号";
    internal const string Fujian = "闽信用〔2019〕7号";

    /// <summary>They, by code.</summary>
    public static IReadOnlyDictionary<string, StateMachine> All { get; } = new[]
    {
        CollectionMachines.Upload, CollectionMachines.Record, SharingMachines.Delivery, PublicationMachines.Upload, PublicationMachines.Record,
        PublicationMachines.Entry, ListMachines.Black, ListMachines.Red, DirectiveMachines.Instruction, ObjectionMachines.Objection, RepairMachines.Repair,
        SupervisionMachines.Duty,
    }.ToDictionary(machine => machine.Code, StringComparer.Ordinal);

    /// <summary>A state.</summary>
    internal static MachineState State(string code, string zh, string en) => new(code, new Wording(zh, en));

    /// <summary>A step.</summary>
    internal static Transition Step(
        string from, string to, string zh, string en, Doer by, string document, string article, params IReadOnlyList<string> deadlines) =>
        new(from, to, new Wording(zh, en), by, new PolicySource(document, article)) { Deadlines = deadlines };
}

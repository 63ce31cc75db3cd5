using System.Diagnostics;
using CreditHub.Gathering;

namespace CreditHub.Catalogue;

/// <summary>更新周期: how often a catalogue wants a kind of record brought up to date (R5), from the laxest to the strictest. A lower layer may only go on.</summary>
public enum RecordCycle
{
    /// <summary>每年: at least once in twelve months.</summary>
    Yearly,

    /// <summary>每季度: at least once in three months.</summary>
    Quarterly,

    /// <summary>每月: at least once in a month.</summary>
    Monthly,

    /// <summary>每周: at least once a week.</summary>
    Weekly,

    /// <summary>每日: at least once a day.</summary>
    Daily,

    /// <summary>即时: each one as it happens, within its deadline of publication where it has one.</summary>
    AsItHappens,
}

/// <summary>What follows from a cycle.</summary>
public static class RecordCycles
{
    /// <summary>
    /// Over how many months, the one counted and those before it, something of the kind must have come. What is wanted more often than monthly is
    /// counted by the month, too: a month without any is a gap in each case, and <see cref="FreshnessCycle"/> watches by the day.
    /// </summary>
    /// <param name="cycle">The cycle.</param>
    public static int Months(this RecordCycle cycle) => cycle switch
    {
        RecordCycle.Yearly => 12,
        RecordCycle.Quarterly => 3,
        RecordCycle.Monthly or RecordCycle.Weekly or RecordCycle.Daily or RecordCycle.AsItHappens => 1,
        _ => throw new UnreachableException(),
    };
}

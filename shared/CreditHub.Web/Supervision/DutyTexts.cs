using CreditHub.Pages;

namespace CreditHub.Supervision;

/// <summary>What the pages about promises and rectifications say.</summary>
public static class DutyTexts
{
    public static Text Title { get; } = new("限期事项", "One dated duty");

    public static Text Open { get; } = new("未办结的容缺承诺和限期整改", "Promises and rectifications that are open");

    public static Text None { get; } = new("没有未办结的限期事项。", "No duty is open.");

    public static Text OfRecord { get; } = new("容缺承诺与限期整改", "Promises and rectifications");

    public static Text Kind { get; } = new("事项", "Duty");

    public static Text Unit { get; } = new("认定单位", "Who finds");

    public static Text Document { get; } = new("承诺编号或整改文书", "Commitment or order");

    public static Text On { get; } = new("作出日期", "Of");

    public static Text DueOn { get; } = new("履行期限", "Due");

    public static Text Requirement { get; } = new("整改要求", "What is to be done");

    public static Text Record { get; } = new("所依据的记录", "Record");

    public static Text Entry { get; } = new("所涉名单条目", "List entry");

    public static Text State { get; } = new("状态", "State");

    public static Text Finding { get; } = new("认定", "The finding");

    public static Text Find { get; } = new("作出认定", "Say what became of it");

    public static Text FindHint { get; } = new(
        "认定由工作人员凭文书作出；期限届满之前不得认定未履行。承诺的认定生成履约记录，按期整改到位的据以退出名单。",
        "A person finds, by a document; nobody finds it unfulfilled before its day is over. Of a promise that makes the record of its performance; conduct put right in time ends the entry.");

    public static Text Result { get; } = new("认定结果", "Result");

    public static Text FindDocument { get; } = new("认定文书", "Document that finds it");

    public static Text FindOn { get; } = new("履行或认定日期", "Day on which it was fulfilled, or found not to be");

    public static Text Note { get; } = new("说明（未全部履行的须填写）", "In words; needed where not all was fulfilled");

    public static Text Order { get; } = new("责令限期整改", "Order a rectification");

    public static Text OrderHint { get; } = new(
        "由认定该名单条目、作出或提供该记录的单位工作人员凭文书下达；当事人可以查阅。",
        "By a person of the unit that determined the entry, or that decided or provided the record, with a document. The subject reads it.");

    public static Text OrderRecord { get; } = new("信用记录编号", "Number of the record");

    public static Text OrderEntry { get; } = new("名单条目编号", "Number of the list entry");

    public static Text OrderOne { get; } = new("二者填一项：整改针对一条记录，或一条严重失信名单条目。", "One of the two: a record, or a black list entry.");

    public static Text OrderDocument { get; } = new("整改文书号", "Document that orders it");

    public static Text WorkingDays { get; } = new("或自作出之日起的工作日数", "Or working days from that day");

    public static Text OrderDays { get; } = new("期限按日期或按工作日数填一项。", "Either the day or the number of working days.");

    private static Text Promise { get; } = new("容缺承诺", "Promise");

    private static Text Rectification { get; } = new("限期整改", "Rectification");

    private static Text IsOpen { get; } = new("待履行", "Open");

    private static Text IsOverdue { get; } = new("逾期未认定", "Nobody found in time");

    private static Text IsFound { get; } = new("已认定", "Found");

    private static Text IsDropped { get; } = new("记录失效，不再追踪", "Its record is over");

    private static Text Fulfilled { get; } = new("已履行（已整改）", "Fulfilled");

    private static Text Partly { get; } = new("部分履行", "Partly fulfilled");

    private static Text Unfulfilled { get; } = new("未履行（未整改）", "Not fulfilled");

    /// <summary>What it is, as contracts write it.</summary>
    public static Text OfKind(string word) => word == "promise" ? Promise : Rectification;

    /// <summary>Where it stands, and the mark that shows it.</summary>
    public static (Text Text, string Mark) StateOf(DutyView duty) => duty.State switch
    {
        "found" => (IsFound, "mark"),
        "dropped" => (IsDropped, "mark"),
        _ => duty.Overdue ? (IsOverdue, "mark bad") : (IsOpen, "mark warn"),
    };

    /// <summary>The results that may be found on a day.</summary>
    public static IEnumerable<(string Word, Text Text)> ResultsOn(DutyView duty, DateOnly today) =>
        ((string[])["fulfilled", "partly", "unfulfilled"]).Take(today > duty.DueOn ? 3 : 1).Select(word => (word, OfResult(word)));

    /// <summary>What was found, as contracts write it.</summary>
    public static Text OfResult(string word) => word switch
    {
        "fulfilled" => Fulfilled,
        "partly" => Partly,
        "unfulfilled" => Unfulfilled,
        _ => new Text(word, word),
    };
}

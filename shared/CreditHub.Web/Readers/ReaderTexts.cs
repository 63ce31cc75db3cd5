using CreditHub.Pages;
using CreditHub.Subjects;

namespace CreditHub.Readers;

/// <summary>What the list of authorisations says.</summary>
public static class ReaderTexts
{
    public static Text Caption { get; } = new("政府以外组织的查询授权，先到期者在前", "Authorisations of organisations outside government, those that end first before the others");

    public static Text None { get; } = new("没有查询授权", "There are no authorisations");

    public static Text Reader { get; } = new("查询单位", "Reader");

    public static Text Document { get; } = new("授权文件", "Agreement");

    public static Text Scope { get; } = new("授权范围", "Scope");

    public static Text Purposes { get; } = new("用途", "Purposes");

    public static Text Used { get; } = new("今日、本月已用", "Used today, this month");

    public static Text Until { get; } = new("截止", "Ends");

    public static Text State { get; } = new("状态", "State");

    private static Text InForce { get; } = new("有效", "In force");

    private static Text NotYet { get; } = new("尚未生效", "Not yet in force");

    private static Text Expired { get; } = new("已到期", "Expired");

    private static Text Ended { get; } = new("已终止", "Ended");

    private static Text Organisations { get; } = new("法人及非法人组织", "organisations");

    private static Text Households { get; } = new("个体工商户", "self-employed households");

    private static Text Persons { get; } = new("自然人", "natural persons");

    private static Text Bodies { get; } = new("政府机关", "government bodies");

    /// <summary>Where an authorisation stands on a day, and the mark that shows it.</summary>
    public static (Text Text, string Mark) StateOf(ReadingAuthorisation authorisation, DateOnly today) =>
        !authorisation.IsOpen ? (Ended, "mark warn")
        : authorisation.InForce(today) ? (InForce, "mark")
        : authorisation.Terms.Until < today ? (Expired, "mark warn")
        : (NotYet, "mark warn");

    /// <summary>A kind of subject.</summary>
    public static Text Of(SubjectKind kind) => kind switch
    {
        SubjectKind.Organisation => Organisations,
        SubjectKind.SelfEmployed => Households,
        SubjectKind.Person => Persons,
        SubjectKind.GovernmentBody => Bodies,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

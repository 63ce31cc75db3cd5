using CreditHub.Pages;

namespace CreditHub.Publication;

/// <summary>What pages say where something withheld or exempted is looked at anew.</summary>
public static class ReopeningTexts
{
    public static Text Asked { get; } = new("重新审查申请", "Asked: look at it anew");

    public static Text Waits { get; } = new("重新审查待复核", "To be looked at anew; waits for the second person");

    public static Text Ask { get; } = new("申请重新审查", "Ask that it be looked at anew");

    public static Text AskHint { get; } = new(
        "凭文书申请；另一人同意后重新初审、审核，在此之前不公开。", "By a document. Once another person agrees, two persons decide anew; nothing is shown before.");

    public static Text AwaitsAnother { get; } = new("须由申请人以外的工作人员复核。", "Another person than the one who asks must agree.");

    public static Text Document { get; } = new("申请依据的文书", "Document");

    public static Text Reason { get; } = new("申请理由", "Why");

    public static Text At { get; } = new("申请时间", "Asked at");
}

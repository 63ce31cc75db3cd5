using CreditHub.Pages;

namespace CreditHub.Gathering;

/// <summary>What the page of the statistics says.</summary>
public static class CollectionTexts
{
    public static Text Caption { get; } = new("本月各单位报送情况", "What units sent in this month");

    public static Text Files { get; } = new("文件", "Files");

    public static Text OnTime { get; } = new("按期", "On time");

    public static Text Late { get; } = new("迟报", "Late");

    public static Text Told { get; } = new("状态行", "Of known records");

    public static Text Warned { get; } = new("提示", "To look at");

    public static Text WrongCodes { get; } = new("错码", "Wrong codes");

    public static Text SharedCodes { get; } = new("重码", "Shared codes");

    public static Text OnTimeRate { get; } = new("及时率", "On time, share");

    public static Text WrongCodeRate { get; } = new("错码率", "Wrong codes, share");

    public static Text OldNumbers { get; } = new("旧号码", "Old numbers");

    public static Text Converted { get; } = new("已有转换", "Of them converted");

    public static Text CodedRate { get; } = new("18位代码占比", "Under a code of 18 characters, share");

    public static Text Missing { get; } = new("未报送", "Nothing sent");

    public static Text MissingUnits { get; } = new("应报未报", "Expected and not sent");

    public static Text None { get; } = new("本月没有报送，也没有应报事项。", "Nothing was sent or expected in this month.");

    public static Text Tasks { get; } = new("归集任务", "Collection tasks");

    public static Text TasksCaption { get; } = new("未完成的归集任务，按期限排列", "Open collection tasks, those that are due first");

    public static Text NoTasks { get; } = new("没有未完成的归集任务。", "No collection task is open.");

    public static Text TaskForms { get; } = new("办理", "Settle");

    public static Text CountUpload { get; } = new("计入本任务的上传", "Upload that counts for it");

    public static Text Counts { get; } = new("计入", "It counts");

    public static Text CloseReason { get; } = new("关闭理由", "Why it is closed");

    public static Text CloseTask { get; } = new("关闭任务", "Close it");

    public static Text SetTask { get; } = new("下达归集任务", "Set a task");

    public static Text Note { get; } = new("说明（可不填）", "Note, if any");

    public static Text From { get; } = new("来源科室或单位", "From");

    public static Text Wanted { get; } = new("应归集条数", "Wanted");

    public static Text Came { get; } = new("已归集条数", "Came");

    public static Text DueOn { get; } = new("完成期限", "Due");

    public static Text Download { get; } = new("下载（Excel 工作簿）", "Download as a workbook");
}

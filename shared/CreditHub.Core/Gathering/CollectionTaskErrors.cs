using CreditHub.Decisions;

namespace CreditHub.Gathering;

/// <summary>Refusals about collection tasks (归集任务, R21).</summary>
public static class CollectionTaskErrors
{
    /// <summary>No such task, or none that the caller may see.</summary>
    public static HubError Unknown { get; } = new("collection-task.unknown", 404, "没有该归集任务", "There is no such collection task");

    /// <summary>A system may not set or close a task.</summary>
    public static HubError PersonRequired { get; } =
        new("collection-task.person-required", 403, "归集任务须由自然人下达或关闭", "A person sets and closes a collection task");

    /// <summary>A unit sets tasks for itself; the office for every unit.</summary>
    public static HubError UnitForeign { get; } =
        new("collection-task.unit-foreign", 403, "只能为本单位下达归集任务", "A unit sets collection tasks for itself only");

    /// <summary>The unit is none that provides records.</summary>
    public static HubError UnitUnknown { get; } =
        new("collection-task.unit-unknown", 422, "单位不在本系统名录中", "The unit is not in the profile");

    /// <summary>Source, note or reason is missing, longer than 200 characters, or holds a personal value.</summary>
    public static HubError TextInvalid { get; } = new(
        "collection-task.text-invalid", 422, "来源、说明或理由缺失、过长或含个人信息", "Source, note or reason is missing, too long, or holds a personal value");

    /// <summary>The last day is missing or over.</summary>
    public static HubError DueInvalid { get; } =
        new("collection-task.due-invalid", 422, "完成期限缺失或已过", "The last day is missing or has passed");

    /// <summary>The upload is not of the unit and kind, was there before the task, or brought no record.</summary>
    public static HubError UploadUnfit { get; } = new(
        "collection-task.upload-unfit", 422, "该上传不属于此任务，或未带来记录", "The upload is not one of the task, or brought no record");

    /// <summary>The task is done or closed.</summary>
    public static HubError Over { get; } = new("collection-task.over", 409, "该任务已完成或关闭", "The task is done or closed");
}

using CreditHub.Decisions;

namespace CreditHub.Subjects;

/// <summary>What requests about the register of subjects are refused with.</summary>
public static class SubjectErrors
{
    /// <summary>Nothing is registered of the subject, or nothing that the caller may see.</summary>
    public static HubError Unknown { get; } = new("subject.unknown", 404, "没有该主体的基础信息", "Nothing is registered of the subject");
}

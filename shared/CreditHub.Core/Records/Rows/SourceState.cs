namespace CreditHub.Records.Rows;

/// <summary>A state that a source reports with the record itself (formats.md B.4.3 CF_ZT, B.6).</summary>
public enum SourceState
{
    /// <summary>正常 or 有效: the source says that it stands, which ends a dispute that the source reported.</summary>
    InForce,

    /// <summary>异议: it is disputed at the source.</summary>
    Disputed,

    /// <summary>撤销: the source annulled it.</summary>
    Annulled,

    /// <summary>屏蔽 or 删除: the source took it off its list, as a court does after full performance.</summary>
    Removed,

    /// <summary>已修复: the subject's credit was repaired.</summary>
    Repaired,
}

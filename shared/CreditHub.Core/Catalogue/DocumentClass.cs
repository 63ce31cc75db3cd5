namespace CreditHub.Catalogue;

/// <summary>
/// 公开属性 of a document, from the most open to the closest (国办发〔2016〕80号: whoever makes a document says which of the three it is; 政府信息公开条例 13–16).
/// What nobody said is <see cref="OnRequest"/> until two persons say otherwise (P8): units with a task have to be told, the public need not be.
/// </summary>
public enum DocumentClass
{
    /// <summary>主动公开: may be public, once two persons have agreed.</summary>
    Public,

    /// <summary>依申请公开: for the subject itself, for units with a task, and for readers outside with the subject's consent; never public.</summary>
    OnRequest,

    /// <summary>不予公开: for the subject itself and for units with a task; for nobody else.</summary>
    NotPublic,
}

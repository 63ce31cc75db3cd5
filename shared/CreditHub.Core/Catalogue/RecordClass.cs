namespace CreditHub.Catalogue;

/// <summary>共享属性 of a kind of record, from the most open to the closest. A lower layer of the catalogue may only move it on.</summary>
public enum RecordClass
{
    /// <summary>公开: may be published, field by field.</summary>
    Public,

    /// <summary>共享: units may use it; never published.</summary>
    Shared,

    /// <summary>限制: its provider and the office only.</summary>
    Restricted,

    /// <summary>涉密: its provider only.</summary>
    Secret,
}

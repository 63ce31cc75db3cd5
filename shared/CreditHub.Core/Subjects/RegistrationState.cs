namespace CreditHub.Subjects;

/// <summary>How a subject is registered with the authority that registers it (登记状态).</summary>
public enum RegistrationState
{
    /// <summary>存续: it is registered and goes about its business.</summary>
    Registered,

    /// <summary>吊销: its licence was revoked; it is still there, to be wound up.</summary>
    Revoked,

    /// <summary>注销: its registration was cancelled; it is no more.</summary>
    Cancelled,

    /// <summary>撤销登记: its registration was annulled, as one that should never have been made.</summary>
    Annulled,

    /// <summary>迁出: it moved to another authority.</summary>
    MovedAway,

    /// <summary>死亡: the person died.</summary>
    Deceased,
}

namespace CreditHub.Publication;

/// <summary>The closed list of reasons for which something is not made public (P8; 政府信息公开条例 14, 15).</summary>
public enum SecrecyReason
{
    /// <summary>国家秘密.</summary>
    StateSecret,

    /// <summary>商业秘密.</summary>
    CommercialSecret,

    /// <summary>个人隐私.</summary>
    Privacy,

    /// <summary>法律、行政法规禁止公开.</summary>
    ForbiddenByLaw,

    /// <summary>危害国家安全.</summary>
    NationalSecurity,

    /// <summary>危害公共安全.</summary>
    PublicSafety,

    /// <summary>危害经济安全.</summary>
    EconomicSecurity,

    /// <summary>危害社会稳定.</summary>
    SocialStability,
}

namespace CreditHub.Units;

/// <summary>What sort of body a unit is.</summary>
public enum UnitClass
{
    /// <summary>A department, court or other body that carries out the system itself.</summary>
    PublicBody,

    /// <summary>金融机构: reads by authorisation (LY4, HN五(四)).</summary>
    FinancialInstitution,

    /// <summary>信用服务机构: reads by authorisation.</summary>
    CreditService,

    /// <summary>行业协会: reads by authorisation.</summary>
    IndustryAssociation,

    /// <summary>商会: reads by authorisation.</summary>
    Chamber,
}

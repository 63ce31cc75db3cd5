namespace CreditHub.Subjects;

/// <summary>The classes of personal value (P9; formats.md B.2.3). Values of them live in the vault only, and are shown masked.</summary>
public enum SensitiveClass
{
    /// <summary>姓名 of a natural person.</summary>
    PersonName,

    /// <summary>公民身份号码, normalised.</summary>
    CitizenId,

    /// <summary>Another identity document: the type's code of formats.md B.2.2, a colon and the number, as in <c>02:E00000000</c>.</summary>
    OtherDocument,

    /// <summary>通讯方式: a telephone number.</summary>
    Phone,

    /// <summary>家庭住址.</summary>
    Address,

    /// <summary>银行账号.</summary>
    BankAccount,

    /// <summary>健康状况 or 宗教信仰: never shown to anyone, not even in part.</summary>
    Withheld,
}

/// <summary>The names under which the vault keeps the classes.</summary>
public static class SensitiveClasses
{
    /// <summary>The vault's word for a class; part of every key, so never changed.</summary>
    public static string VaultName(this SensitiveClass valueClass) => valueClass switch
    {
        SensitiveClass.PersonName => "person-name",
        SensitiveClass.CitizenId => "citizen-id",
        SensitiveClass.OtherDocument => "other-document",
        SensitiveClass.Phone => "phone",
        SensitiveClass.Address => "address",
        SensitiveClass.BankAccount => "bank-account",
        SensitiveClass.Withheld => "withheld",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

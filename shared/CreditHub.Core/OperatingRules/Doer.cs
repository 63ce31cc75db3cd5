namespace CreditHub.OperatingRules;

/// <summary>Who brings a transition about.</summary>
public enum Doer
{
    /// <summary>信息提供单位: the unit that provides the records, a system or a person of it.</summary>
    Provider,

    /// <summary>A person of that unit; no machine may.</summary>
    ProviderPerson,

    /// <summary>A second person, other than the first two (P8, G26).</summary>
    SecondPerson,

    /// <summary>认定单位: the unit that determines the list, a system or a person of it.</summary>
    Determiner,

    /// <summary>A person of that unit; no machine may (G3).</summary>
    DeterminerPerson,

    /// <summary>实施单位: the unit that implements measures.</summary>
    Implementer,

    /// <summary>A channel or a platform above, by its receipt.</summary>
    Channel,

    /// <summary>The hub by itself: as the clock or another document says, never by a decision of its own.</summary>
    Hub,
}

// The hub in one subscription: its resource group and everything in it. No secret is made, passed or put out anywhere:
// one user-assigned identity reaches every service, by the least role that does.
targetScope = 'subscription'

@description('Name of the environment, as azd knows it; part of every resource name.')
@minLength(1)
@maxLength(24)
param environmentName string

@description('Region, such as southeastasia or chinaeast3.')
param location string

@allowed(['flex', 'premium'])
@description('How the app is hosted: Flex Consumption, or Elastic Premium where Flex is not offered (Azure China).')
param hosting string

@description('The authority that issues tokens. The cloud in which this is deployed knows its own.')
param authorityHost string = environment().authentication.loginEndpoint

@description('The endings of private DNS zone names, which differ between clouds.')
param privateZones { cosmos: string, serviceBus: string, keyVault: string }

@description('The profile under which the hub runs.')
param profile string

@description('Ids of the units that read Service Bus, as the profile names them; all others lease by HTTP.')
param units string[]

@description('Base addresses of the channels that records are pushed to, by code; all others are declared by units.')
param channels object = {}

@description('Addresses of Key Vault secrets by which the hub shows the authorities above who it is, by channel code; the app\'s identity must be allowed to read them.')
param channelSecrets object = {}

@description('Partners\' systems that read their unit\'s directives and send feedback with an Entra identity of their own.')
param partners { unit: string, principalId: string }[] = []

@description('Departments\' identities that lay files down in the drop container, each in the folder of its unit.')
param droppers { unit: string, principalId: string }[] = []

@description('Units whose systems cannot hold an Entra identity: each gets a queue with a listen-only key of its own. Empty keeps all keys off.')
param keyUnits string[] = []

@description('Sizes; docs/scale.md says when to turn which.')
param size {
  serviceBusSku: 'Standard' | 'Premium'
  serviceBusUnits: int
  cosmosMode: 'serverless' | 'autoscale'
  documentsMaxRu: int
  messagesMaxRu: int
  auditMaxRu: int
  vaultMaxRu: int
  zoneRedundant: bool
  instanceMemoryMB: int
  maxInstances: int
  logRetentionDays: int
  monthlyBudget: int
}

@description('Keeps every service off the public network, reached through private endpoints. Needs Service Bus Premium.')
param privateEndpoints bool = false

@description('Who is told when the budget is used up by 80 and 100 percent, and of alerts. No address: no budget, and alerts without mail.')
param operatorEmails string[] = []

@description('First day of the budget\'s first month; a budget cannot start in a past month when it is first made.')
param budgetStart string = utcNow('yyyy-MM-01')

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, application: 'credithub' }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module hub 'hub.bicep' = {
  name: 'hub'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
    hosting: hosting
    authorityHost: authorityHost
    privateZones: privateZones
    profile: profile
    units: units
    channels: channels
    channelSecrets: channelSecrets
    partners: partners
    droppers: droppers
    keyUnits: keyUnits
    size: size
    privateEndpoints: privateEndpoints
    operatorEmails: operatorEmails
    budgetStart: budgetStart
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output HUB_DROP_TOPIC string = hub.outputs.dropTopic
output HUB_DROP_CONTAINER string = hub.outputs.dropContainer
output HUB_APP string = hub.outputs.appName
output HUB_ADDRESS string = hub.outputs.appAddress

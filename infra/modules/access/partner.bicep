// One partner system: listens to its unit's subscription, sends to its unit's topic of answers.
param namespaceName string
param unit string
param principalId string

var sender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
var receiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName

  resource directives 'topics' existing = {
    name: 'directives'

    resource subscription 'subscriptions' existing = {
      name: unit
    }
  }

  resource answers 'topics' existing = {
    name: 'feedback-${unit}'
  }
}

resource listens 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: bus::directives::subscription
  name: guid(bus::directives::subscription.id, principalId, receiver)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', receiver)
  }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: bus::answers
  name: guid(bus::answers.id, principalId, sender)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', sender)
  }
}
